#compdef relayplan
# Completes relayplan in zsh. relayplan writes it (relayplan completion zsh); a new release, anew.
# It may lie in a folder of $fpath under the name _relayplan, or be read by .zshrc.

# One of some words, or the word with = and the name of a file.
_relayplan_format() {
  if compset -P 1 '*='; then
    _files
  else
    compadd -S ' ' -r '= ' "$@"
  fi
}

# Several of some words, with commas between.
_relayplan_list() {
  compset -P '*,'
  compadd -S ' ' -r ', ' "$@"
}

_relayplan() {
  local curcontext=$curcontext state line ret=1
  local -a state_descr commands
  local -A opt_args
  #: lists
  commands=(
    #: commands
  )
  _arguments -C -S \
    #: common
    '(-): :->command' '(-)*:: :->rest' && ret=0
  case $state in
    (command)
      _describe -t commands command commands && ret=0
      ;;
    (rest)
      curcontext=${curcontext%:*:*}:relayplan-$words[1]:
      case $words[1] in
        #: arguments
        (help)
          _describe -t commands command commands && ret=0
          ;;
      esac
      ;;
  esac
  return ret
}

if [[ ${funcstack[1]-} == _relayplan ]]; then
  _relayplan "$@"
else
  if ! (($+functions[compdef])); then
    autoload -Uz compinit
    compinit -i
  fi
  compdef _relayplan relayplan
fi
