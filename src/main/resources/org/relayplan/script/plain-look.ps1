$differences = New-Object System.Collections.ArrayList

# Values in their words, in an order of their own.
function Get-Words($Values) {
    foreach ($value in @($Values)) {
        if ($null -ne $value) {
            foreach ($word in $value.ToString().Split(',')) {
                $word = $word.Trim()
                if ($word -ne '' -and $word -ne 'None' -and $word -ne 'Custom') {
                    $word
                }
            }
        }
    }
}

function Compare-Words([string] $What, $Live, $Planned) {
    $have = @(Get-Words $Live | Sort-Object -Unique) -join ', '
    $want = @(Get-Words $Planned | Sort-Object -Unique) -join ', '
    if ($have -ne $want) {
        [void] $differences.Add($What + ' is (' + $have + ') instead of (' + $want + ')')
    }
}

# The connectors of a server; of what is found, those of other servers don't count.
function Compare-Names([string] $Server, $Found, $Planned) {
    $own = $Server.ToLowerInvariant() + '\'
    $names = @()
    foreach ($connector in @($Found)) {
        if (([string] $connector.Identity).ToLowerInvariant().IndexOf($own) -eq 0) {
            $names += @([string] $connector.Name)
        }
    }
    Compare-Words ('The list of connectors on ' + $Server) $names $Planned
}

function Compare-Settings([string] $Identity, $Found, $Planned) {
    if (@($Found).Count -ne 1) {
        [void] $differences.Add($Identity + ' is not there alone')
        return
    }
    $connector = @($Found)[0]
    foreach ($setting in @($Planned.Keys | Sort-Object)) {
        Compare-Words ($Identity + ': ' + $setting) $connector.PSObject.Properties[$setting].Value $Planned[$setting]
    }
}

# The rights of the accounts that any client may bear, and of those named, by entries of the connector's own.
function Compare-Rights([string] $Identity, $Rows, $Planned, $Also) {
    $accounts = @('NT AUTHORITY\ANONYMOUS LOGON', 'MS Exchange\Externally Secured Servers', 'Everyone')
    $accounts += @('NT AUTHORITY\Authenticated Users') + @($Also)
    $have = @()
    foreach ($row in @($Rows)) {
        if ($accounts -contains [string] $row.User -and ([string] $row.IsInherited) -ne 'True') {
            $how = [string] $row.User + ': '
            if (([string] $row.Deny) -eq 'True') {
                $how += 'not '
            }
            foreach ($right in @($row.ExtendedRights)) {
                if ($null -ne $right) {
                    $have += @($how + $right.ToString())
                }
            }
        }
    }
    Compare-Words ($Identity + ': rights') $have $Planned
}

function Stop-AtDifferences([string] $Why) {
    if ($differences.Count -gt 0) {
        throw ($Why + ' ' + ($differences -join '; '))
    }
}
