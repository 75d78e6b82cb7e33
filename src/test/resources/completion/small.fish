# Completes relayplan in fish. relayplan writes it (relayplan completion fish); a new release, anew.

# Whether the command on the line is one of these; without any, whether there is none yet.
function __relayplan_is
    set -l tokens (commandline -opc)
    set -e tokens[1]
    set -l waiting no
    for token in $tokens
        if test $waiting = yes
            set waiting no
            continue
        end
        switch $token
            case --
                return 1
            case --color --format --from --only --out -f -o
                set waiting yes
            case '-*'
            case '*'
                contains -- $token $argv
                return
        end
    end
    not count $argv >/dev/null
end

# How many words stand behind the command.
function __relayplan_first
    set -l tokens (commandline -opc)
    set -e tokens[1]
    set -l waiting no
    set -l words 0
    for token in $tokens
        if test $waiting = yes
            set waiting no
            continue
        end
        switch $token
            case --color --format --from --only --out -f -o
                set waiting yes
            case '-*'
            case '*'
                set words (math $words + 1)
        end
    end
    test $words -le 1
end

# Whether the value begins with a word and =, behind which the name of a file stands.
function __relayplan_at_file
    string match -qr -- '^(--?[a-z-]+=)?[a-z]+=' (commandline -ct)
end

# The words, each behind those that stand there already with commas between.
function __relayplan_list
    set -l value (string replace -r -- '^--?[a-z-]+=' '' (commandline -ct))
    set -l before (string match -r -- '^.*,' $value)
    printf '%s\n' "$before"$argv
end

complete -c relayplan -f
complete -c relayplan -n __relayplan_is -a look -d 'what look says, and where'
complete -c relayplan -n __relayplan_is -a rules -d 'what rules says, and where'
complete -c relayplan -n __relayplan_is -a where -d 'what where says, and where'
complete -c relayplan -n __relayplan_is -a help -d 'the commands, or the page of one'
complete -c relayplan -n '__relayplan_is help' -a 'look rules where'
complete -c relayplan -l color -x -a 'auto never' -d 'what color does'
complete -c relayplan -s h -l help -d 'what help does'
complete -c relayplan -n '__relayplan_is look' -l from -x -d 'what from does'
complete -c relayplan -n '__relayplan_is look' -s o -r -F -d 'what o does'
complete -c relayplan -n '__relayplan_is look' -l out -x -a '(__fish_complete_directories)' -d 'what out does'
complete -c relayplan -n '__relayplan_is look; and not __relayplan_at_file' -s f -l format -x -a 'json text' -d 'what format does'
complete -c relayplan -n '__relayplan_is look; and __relayplan_at_file' -s f -l format -r -F -d 'what format does'
complete -c relayplan -n '__relayplan_is look' -l only -x -a '(__relayplan_list a-rule b-rule)' -d 'what only does'
complete -c relayplan -n '__relayplan_is look' -F
complete -c relayplan -n '__relayplan_is rules; and __relayplan_first' -a 'a-rule b-rule'
