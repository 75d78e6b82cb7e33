Read-Servers
foreach ($connector in $unseen) {
    $identity = Get-Identity $connector
    if ($live.ContainsKey($identity)) {
        foreach ($line in @(Compare-Rows $connector $rights[$identity] -SurplusOnly)) {
            Write-Warning ($identity + ': ' + $line)
            [void] $problems.Add($identity)
        }
    }
}
if ($problems.Count -gt 0) {
    throw 'There are rights that nobody had seen when the plan was made; nothing was changed. Export the rights (Get-ADPermission) and plan anew.'
}
# A run that was cut short is taken up where it ended: the first moment of the plan that looks like the servers.
$position = $null
for ($i = 0; $i -le $steps.Count; $i++) {
    if ($i -eq 0) {
        foreach ($connector in $states) {
            $identity = Get-Identity $connector
            $expected[$identity] = $connector.Clone()
            $expected[$identity]['Settings'] = $connector.Settings.Clone()
        }
        foreach ($identity in @($expected.Keys) + @($live.Keys)) {
            Compare-First $identity
        }
        $atFirst = $differences.Clone()
    } elseif ($null -eq $position) {
        Move-Expected $steps[$i - 1]
        Compare-First (Get-Identity $steps[$i - 1])
    }
    if ($null -eq $position -and (Test-AsExpected)) {
        $position = $i
    }
}
if ($null -eq $position) {
    foreach ($identity in @($atFirst.Keys | Sort-Object)) {
        foreach ($line in $atFirst[$identity]) {
            Write-Warning ($identity + ': ' + $line)
        }
    }
    throw 'The servers are not as they were when the plan was made; nothing was changed. Export them again and plan anew.'
}
if ($position -eq 0) {
    Write-Host 'The servers are as they were when the plan was made.'
} else {
    Write-Host ('The servers are as the plan has them after step ' + $steps[$position - 1].Number + '.')
}
