# Completes relayplan in PowerShell 5 and newer. relayplan writes it (relayplan completion powershell); a new release,
# anew.

Register-ArgumentCompleter -Native -CommandName 'relayplan', 'relayplan.cmd' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commands = @(
        #: commands
    )
    # command, spellings, what its value is, what it does, how often it may stand, legal words
    $options = @(
        #: options
    )
    # command, what its arguments are, how many, legal words
    $operands = @(
        #: operands
    )
    $valued = @(
        #: valued
    )

    # Which command it is, which option waits for its value, and which options were given.
    $command = ''
    $waiting = ''
    $ended = $false
    $count = 0
    $given = @()
    $elements = @($commandAst.CommandElements | Select-Object -Skip 1)
    foreach ($element in $elements) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { continue }
        $word = $element.Extent.Text
        if ($waiting -ne '') {
            $waiting = ''
        } elseif ($ended -or (-not $word.StartsWith('-')) -or ($word -ceq '-')) {
            if ($command -eq '') { $command = $word } else { $count = $count + 1 }
        } elseif ($word -ceq '--') {
            $ended = $true
        } else {
            $given += @($word.Split('=')[0])
            if ($valued -ccontains $word) { $waiting = $word }
        }
    }

    $current = "$wordToComplete"
    $before = ''
    if (($waiting -eq '') -and (-not $ended) -and ($current -cmatch '^(--?[a-z-]+)=')) {
        $waiting = $Matches[1]
        $before = $Matches[0]
    }
    $found = @()
    if ($waiting -ne '') {
        foreach ($option in $options) {
            if (($option[0] -ceq $command) -and ($option[1].Split(' ') -ccontains $waiting)) {
                foreach ($word in $option[5].Split(' ')) {
                    if ($word -ne '') { $found += , @(($before + $word), 'ParameterValue', $option[3]) }
                }
            }
        }
    } elseif ((-not $ended) -and $current.StartsWith('-')) {
        foreach ($option in $options) {
            if ($option[0] -cne $command) { continue }
            $names = $option[1].Split(' ')
            $isGiven = @($names | Where-Object { $given -ccontains $_ }).Count -gt 0
            if ($isGiven -and ($option[4] -ceq 'once')) { continue }
            $found += , @($names[-1], 'ParameterName', $option[3])
        }
    } elseif (($command -eq '') -or ($command -ceq 'help')) {
        foreach ($known in $commands) { $found += , @($known[0], 'ParameterValue', $known[1]) }
    } else {
        foreach ($operand in $operands) {
            if (($operand[0] -cne $command) -or (($operand[2] -ceq 'one') -and ($count -gt 0))) { continue }
            foreach ($word in $operand[3].Split(' ')) {
                if ($word -ne '') { $found += , @($word, 'ParameterValue', $operand[1]) }
            }
        }
    }
    # Where nothing is offered, PowerShell itself completes names of files.
    foreach ($offer in $found) {
        if ($offer[0].StartsWith($current, [System.StringComparison]::OrdinalIgnoreCase)) {
            [System.Management.Automation.CompletionResult]::new($offer[0], $offer[0], $offer[1], $offer[2])
        }
    }
}
