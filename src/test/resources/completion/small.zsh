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
  commands=(
    'look:what look says, and where'
    'rules:what rules says, and where'
    'where:what where says, and where'
    'help:the commands, or the page of one'
  )
  _arguments -C -S \
    '(--color)--color=[what color does]:WHEN:compadd auto never' \
    '(-h --help)-h[what help does]' \
    '(-h --help)--help[what help does]' \
    '!*--format=:value: ' \
    '!*--from=:value: ' \
    '!*--only=:value: ' \
    '!*--out=:value: ' \
    '!*-f=:value: ' \
    '!*-o=:value: ' \
    '(-): :->command' '(-)*:: :->rest' && ret=0
  case $state in
    (command)
      _describe -t commands command commands && ret=0
      ;;
    (rest)
      curcontext=${curcontext%:*:*}:relayplan-$words[1]:
      case $words[1] in
        (look)
          _arguments -S \
            '*--from=[what from does]:ADDRESS[\:PORT]: ' \
            '(-o)-o=[what o does]:FILE:_files' \
            '(--out)--out=[what out does]:FOLDER:_files -/' \
            '*-f=[what format does]:FORMAT[=FILE]:_relayplan_format json text' \
            '*--format=[what format does]:FORMAT[=FILE]:_relayplan_format json text' \
            '*--only=[what only does]:RULE,...:_relayplan_list a-rule b-rule' \
            '(--color)--color=[what color does]:WHEN:compadd auto never' \
            '(-h --help)-h[what help does]' \
            '(-h --help)--help[what help does]' \
            '*:MODEL:_files' && ret=0
          ;;
        (rules)
          _arguments -S \
            '(--color)--color=[what color does]:WHEN:compadd auto never' \
            '(-h --help)-h[what help does]' \
            '(-h --help)--help[what help does]' \
            '1:RULE:compadd a-rule b-rule' && ret=0
          ;;
        (where)
          _arguments -S \
            '(--color)--color=[what color does]:WHEN:compadd auto never' \
            '(-h --help)-h[what help does]' \
            '(-h --help)--help[what help does]' && ret=0
          ;;
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
