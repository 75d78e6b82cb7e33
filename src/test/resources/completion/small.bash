# Completes relayplan in bash, 3.2 and newer. relayplan writes it (relayplan completion bash); a new release, anew.

_relayplan() {
    local IFS=$' \t\n' line=${COMP_LINE-} typed=${2-} lead='' glued i piece
    # Bash cuts the line at = and : as well; what stands without a blank between is one word.
    local -a words
    words=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        piece=${COMP_WORDS[i]}
        glued=$i
        while [[ $line == [[:space:]]* ]]; do
            line=${line#?}
            glued=0
        done
        line=${line#"$piece"}
        if ((i == COMP_CWORD)); then
            if [[ -n $piece && $piece != *[!=:@]* ]]; then
                lead=$piece
                piece=$piece$typed
            else
                piece=$typed
            fi
        fi
        if ((glued)); then
            if ((i == COMP_CWORD)); then lead=${words[${#words[@]} - 1]}$lead; fi
            words[${#words[@]} - 1]+=$piece
        else
            words[${#words[@]}]=$piece
        fi
    done
    local current=${words[${#words[@]} - 1]}

    # Which command it is, which option waits for its value, and which options were given.
    local command='' option='' ended='' given=' ' count=0 word
    for ((i = 1; i < ${#words[@]} - 1; i++)); do
        word=${words[i]}
        if [[ -n $option ]]; then
            option=''
        elif [[ -z $ended && $word == -- ]]; then
            ended=yes
        elif [[ -z $ended && $word == -?* ]]; then
            given+="${word%%=*} "
            case $word in
                --color | --format | --from | --only | --out | -f | -o) option=$word ;;
            esac
        elif [[ -z $command ]]; then
            command=$word
        else
            count=$((count + 1))
        fi
    done

    local kind=none list='' value=$current
    if [[ -z $option && -z $ended && $current == -*=* ]]; then
        option=${current%%=*}
        value=${current#*=}
    fi
    if [[ -n $option ]]; then
        case "$command $option" in
            'look --from') kind=none ;;
            'look -o') kind=files ;;
            'look --out') kind=folders ;;
            'look -f' | 'look --format') kind=formats list='json text' ;;
            'look --only') kind=lists list='a-rule b-rule' ;;
            'look --color') kind=words list='auto never' ;;
            'rules --color') kind=words list='auto never' ;;
            'where --color') kind=words list='auto never' ;;
            ' --color') kind=words list='auto never' ;;
        esac
    elif [[ -z $ended && $current == -* ]]; then
        kind=options
        case $command in
            look) list='--from+ -o --out -f/--format+ --only+ --color -h/--help' ;;
            rules) list='--color -h/--help' ;;
            where) list='--color -h/--help' ;;
            '') list='--color -h/--help' ;;
        esac
    else
        case $command in
            look) kind=files ;;
            rules) if ((count == 0)); then kind=words list='a-rule b-rule'; fi ;;
            '' | help) kind=words list='look rules where help' ;;
        esac
    fi

    # Where nothing is offered, readline completes names of files, and quotes them, unless it is told not to.
    COMPREPLY=()
    case $kind in
        files) return ;;
        folders)
            compopt +o bashdefault +o default -o dirnames 2> /dev/null
            return
            ;;
        formats) if [[ $value == *=* ]]; then return; fi ;;
    esac
    compopt +o bashdefault +o default 2> /dev/null
    local before=${current%"$value"} offered=''
    if [[ $kind == lists && $value == *,* ]]; then before=$before${value%,*},; fi
    if [[ $kind == options ]]; then
        before=''
        for word in $list; do
            # Both spellings of an option stand here, and a + behind those that may be repeated.
            if [[ $word == *+ ]]; then
                word=${word%+}
            elif [[ $given == *" ${word%%/*} "* || $given == *" ${word##*/} "* ]]; then
                continue
            fi
            if [[ $current == "${word%%/*}" ]]; then offered+=" $current"; else offered+=" ${word##*/}"; fi
        done
        list=$offered
    fi
    for word in $list; do
        word=$before$word
        if [[ $word == "$current"* ]]; then COMPREPLY[${#COMPREPLY[@]}]=${word#"$lead"}; fi
    done
}

complete -o bashdefault -o default -F _relayplan relayplan
