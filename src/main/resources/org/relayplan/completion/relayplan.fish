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
            #: valued
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
            #: valued
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
#: completions
