# ---- Steps ----

function Show-Differences($Connector, $Differences) {
    $identity = Get-Identity $Connector
    foreach ($difference in @($Differences)) {
        Write-Warning ($identity + ': ' + $difference)
    }
    [void] $problems.Add($identity)
}

# Looks at a connector before anything is changed. One that is there and differs is left alone by all steps.
function Test-Connector($Connector) {
    $identity = Get-Identity $Connector
    $found = Find-Connector $Connector
    if ($null -eq $found) {
        if ($Connector.MadeBySetup) {
            Show-Differences $Connector 'not there; setup makes it, this script does not'
        } else {
            Write-Host ($identity + ': not there yet')
        }
        return
    }
    if ($Connector.MadeBySetup) {
        $differences = @(Compare-Settings $Connector $found) + @(Compare-Rights $Connector $found)
    } else {
        $differences = @(Compare-Settings $Connector $found -Started)
        $differences += @(Compare-Rights $Connector $found -SurplusOnly)
    }
    if ($differences.Count -gt 0) {
        $leftAlone[$identity] = $true
        Show-Differences $Connector $differences
        Write-Warning ($identity + ': is there and differs; it is left alone')
    } else {
        Write-Host ($identity + ': there already')
    }
}

# New-ReceiveConnector, where the connector is missing.
function New-Connector($Connector) {
    $identity = Get-Identity $Connector
    if ($leftAlone.ContainsKey($identity) -or $null -ne (Find-Connector $Connector)) {
        return
    }
    if (-not $PSCmdlet.ShouldProcess($identity, 'New-ReceiveConnector')) {
        return
    }
    $new = $Connector.Settings.Clone()
    foreach ($setting in $Connector.Leaves.Keys) {
        $new.Remove($setting)
    }
    if ($Connector.Leaves.ContainsKey('Enabled')) {
        $new['Enabled'] = $Connector.Leaves['Enabled']
    }
    $new['Name'] = $Connector.Name
    $new['Server'] = $Connector.Server
    $new['Usage'] = $Connector.Usage
    $null = New-ReceiveConnector @new @directory -Confirm:$false -ErrorAction Stop
    $changed[$identity] = $true
    $null = Wait-Connector $Connector
    Write-Host ($identity + ': created')
}

# Set-ReceiveConnector for what New doesn't take, where it isn't as planned.
function Set-Connector($Connector) {
    $identity = Get-Identity $Connector
    if ($leftAlone.ContainsKey($identity)) {
        return
    }
    $found = Find-Connector $Connector
    $set = @{}
    foreach ($setting in $Connector.Leaves.Keys) {
        $planned = $Connector.Settings[$setting]
        if ($null -eq $found -or $null -ne (Compare-Setting $setting (Get-Live $found $setting) $planned)) {
            $set[$setting] = $planned
        }
    }
    $names = @($set.Keys | Sort-Object) -join ', '
    if ($set.Count -eq 0 -or -not $PSCmdlet.ShouldProcess($identity, 'Set-ReceiveConnector ' + $names)) {
        return
    }
    $found = Wait-Connector $Connector
    Set-ReceiveConnector -Identity ([string] $found.DistinguishedName) @set @directory -Confirm:$false -ErrorAction Stop
    $changed[$identity] = $true
    Write-Host ($identity + ': set ' + $names)
}

# Add-ADPermission for the rights of one kind, Allow or Deny, that are missing.
function Add-Rights($Connector, [string] $Kind) {
    $identity = Get-Identity $Connector
    if ($leftAlone.ContainsKey($identity)) {
        return
    }
    $deny = $Kind -eq 'Deny'
    $found = Find-Connector $Connector
    foreach ($entry in $Connector[$Kind]) {
        $missing = @($entry.Rights)
        if ($null -ne $found) {
            $have = @(Select-Rights @(Read-Rights $found) $entry $deny $false)
            $missing = @($entry.Rights | Where-Object { $have -notcontains $_ })
        }
        $what = 'Add-ADPermission, ' + $Kind + ' for ' + $entry.User + ': ' + ($missing -join ', ')
        if ($missing.Count -gt 0 -and $PSCmdlet.ShouldProcess($identity, $what)) {
            $found = Wait-Connector $Connector
            $ace = @{
                Identity = [string] $found.DistinguishedName
                User = Get-AccountName $entry
                ExtendedRights = $missing
                Deny = $deny
            }
            $null = Add-ADPermission @ace @directory -Confirm:$false -ErrorAction Stop
            $changed[$identity] = $true
            Write-Host ($identity + ': ' + $what)
        }
    }
}

# Remove-ADPermission for rights that a group gave and the plan wants absent.
function Remove-AbsentRights($Connector) {
    $identity = Get-Identity $Connector
    if ($leftAlone.ContainsKey($identity)) {
        return
    }
    $found = Find-Connector $Connector
    foreach ($entry in $Connector.Absent) {
        $there = @($entry.Rights)
        if ($null -ne $found) {
            $have = @(Select-Rights @(Read-Rights $found) $entry $false $false)
            $there = @($entry.Rights | Where-Object { $have -contains $_ })
        }
        $what = 'Remove-ADPermission for ' + $entry.User + ': ' + ($there -join ', ')
        if ($there.Count -gt 0 -and $PSCmdlet.ShouldProcess($identity, $what)) {
            $found = Wait-Connector $Connector
            $ace = @{
                Identity = [string] $found.DistinguishedName
                User = Get-AccountName $entry
                ExtendedRights = $there
            }
            Remove-ADPermission @ace @directory -Confirm:$false -ErrorAction Stop
            $changed[$identity] = $true
            Write-Host ($identity + ': ' + $what)
        }
    }
}

# Reads a connector back and compares everything. After a change it may take until -WaitSeconds are over.
function Confirm-Connector($Connector) {
    $identity = Get-Identity $Connector
    if ($leftAlone.ContainsKey($identity)) {
        return
    }
    if ($WhatIfPreference) {
        return
    }
    $deadline = Get-Date
    if ($changed.ContainsKey($identity)) {
        $deadline = $deadline.AddSeconds($WaitSeconds)
    }
    do {
        $found = Find-Connector $Connector
        if ($null -eq $found) {
            $differences = @('not there')
        } else {
            $differences = @(Compare-Settings $Connector $found) + @(Compare-Rights $Connector $found)
        }
        $again = $differences.Count -gt 0 -and (Get-Date) -lt $deadline
        if ($again) {
            Start-Sleep -Seconds 5
        }
    } while ($again)
    if ($differences.Count -gt 0) {
        Show-Differences $Connector $differences
    } else {
        Write-Host ($identity + ': as planned')
    }
}
