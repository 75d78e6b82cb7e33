
# ---- Where the change stands ----

# Connectors as the plan has them at the moment, as they are, and their rights; by identity.
$expected = @{}
$live = @{}
$rights = @{}
# What differs, by identity, and what this run has changed.
$differences = @{}
$changed = @{}

function Read-Servers {
    foreach ($server in $servers) {
        $own = $server.ToLowerInvariant() + '\'
        foreach ($found in @(Get-ReceiveConnector -Server $server @directory -ErrorAction Stop)) {
            $identity = [string] $found.Identity
            if ($identity.ToLowerInvariant().IndexOf($own) -eq 0) {
                $live[$identity] = $found
                $rights[$identity] = @(Read-Rights $found)
            }
        }
    }
}

# A line for each thing about a connector that isn't as the plan has it at the moment.
function Compare-Connector([string] $Identity, $Found, $Rows) {
    if (-not $expected.ContainsKey($Identity)) {
        if ($null -ne $Found) {
            'there, and not in the plan'
        }
        return
    }
    if ($null -eq $Found) {
        'not there'
        return
    }
    $connector = $expected[$Identity]
    Compare-Settings $connector $Found
    if ($connector.RightsKnown) {
        Compare-Rows $connector $Rows
    }
}

function Compare-First([string] $Identity) {
    $found = $null
    $rows = @()
    if ($live.ContainsKey($Identity)) {
        $found = $live[$Identity]
        $rows = $rights[$Identity]
    }
    $differences[$Identity] = @(Compare-Connector $Identity $found $rows)
}

function Test-AsExpected {
    foreach ($identity in @($differences.Keys)) {
        if ($differences[$identity].Count -gt 0) {
            return $false
        }
    }
    return $true
}

# Entries without one right of an account; inherited ones stay.
function Get-EntriesWithout($Entries, [string] $User, [string] $Right) {
    foreach ($entry in @($Entries)) {
        if ($entry.User -eq $User -and -not $entry.ContainsKey('Inherited')) {
            $rest = @($entry.Rights | Where-Object { $_ -ne $Right })
            if ($rest.Count -gt 0) {
                @{ User = $entry.User; Sid = $entry.Sid; Rights = $rest }
            }
        } else {
            $entry
        }
    }
}

function Test-Entry($Entries, [string] $User, [string] $Right) {
    foreach ($entry in @($Entries)) {
        if ($entry.User -eq $User -and $entry.Rights -contains $Right -and -not $entry.ContainsKey('Inherited')) {
            return $true
        }
    }
    return $false
}

# Takes each right out of one list of entries; where it isn't there, puts it into the other list.
function Move-Rights($Connector, $Step, [string] $From, [string] $To) {
    foreach ($right in $Step.Rights) {
        $isThere = $From -ne '' -and (Test-Entry $Connector[$From] $Step.User $right)
        if ($isThere) {
            $Connector[$From] = @(Get-EntriesWithout $Connector[$From] $Step.User $right)
        } elseif ($To -ne '') {
            $entry = @{ User = $Step.User; Sid = $Step.Sid; Rights = @($right) }
            $Connector[$To] = @($Connector[$To]) + @($entry)
        }
    }
}

# A list without what a step takes out of it and with what it puts in.
function Get-ListAfter([string] $Setting, $Values, $List) {
    $gone = Get-Forms $Setting $List.TakeOut
    $have = Get-Forms $Setting $Values
    foreach ($form in @($have.Keys)) {
        if (-not $gone.ContainsKey($form)) {
            $have[$form]
        }
    }
    foreach ($text in $List.PutIn) {
        if (-not $have.ContainsKey((Get-Form $Setting $text))) {
            $text
        }
    }
}

# What the plan expects after a step.
function Move-Expected($Step) {
    $identity = Get-Identity $Step
    if ($Step.Does -eq 'Create') {
        $expected[$identity] = $Step.Becomes.Clone()
        $expected[$identity]['Settings'] = $Step.Becomes.Settings.Clone()
    } elseif ($Step.Does -eq 'Remove') {
        $expected.Remove($identity)
    } elseif ($Step.Does -eq 'Change') {
        $settings = $expected[$identity].Settings
        foreach ($setting in @($Step.Change.Keys)) {
            $settings[$setting] = $Step.Change[$setting]
        }
        foreach ($list in $Step.Lists) {
            $settings[$list.Setting] = @(Get-ListAfter $list.Setting $settings[$list.Setting] $list)
        }
        if ($Step.Change.ContainsKey('PermissionGroups')) {
            $expected[$identity]['Groups'] = @($Step.Change['PermissionGroups'] | Where-Object { $_ -ne 'None' })
        }
    } elseif ($Step.Does -eq 'Allow') {
        Move-Rights $expected[$identity] $Step 'Absent' 'Allow'
    } elseif ($Step.Does -eq 'Revoke') {
        Move-Rights $expected[$identity] $Step 'Allow' 'Absent'
    } elseif ($Step.Does -eq 'Deny') {
        Move-Rights $expected[$identity] $Step '' 'Deny'
    } elseif ($Step.Does -eq 'LiftDenial') {
        Move-Rights $expected[$identity] $Step 'Deny' ''
    }
}

# ---- Steps ----

function Write-Done($Step, [string] $What) {
    $changed[(Get-Identity $Step)] = $true
    Write-Host ('Step ' + $Step.Number + ', ' + (Get-Identity $Step) + ': ' + $What)
}

function Test-Allowed($Step, [string] $What) {
    return $PSCmdlet.ShouldProcess((Get-Identity $Step), $What)
}

function New-Planned($Step) {
    if ($null -ne (Find-Connector $Step) -or -not (Test-Allowed $Step 'New-ReceiveConnector')) {
        return
    }
    $new = $Step.Told.Clone()
    $new['Name'] = $Step.Name
    $new['Server'] = $Step.Server
    $new['Usage'] = $Step.Usage
    $null = New-ReceiveConnector @new @directory -Confirm:$false -ErrorAction Stop
    $null = Wait-Connector $Step
    Write-Done $Step 'created'
}

function Remove-Planned($Step) {
    $found = Find-Connector $Step
    if ($null -eq $found -or -not (Test-Allowed $Step 'Remove-ReceiveConnector')) {
        return
    }
    Remove-ReceiveConnector -Identity ([string] $found.DistinguishedName) @directory -Confirm:$false -ErrorAction Stop
    Write-Done $Step 'removed'
}

# Set-ReceiveConnector with what isn't yet as the step wants it; entries of lists go as the server spells them.
function Set-Planned($Step) {
    $found = Find-Connector $Step
    $set = @{}
    foreach ($setting in @($Step.Change.Keys)) {
        $planned = $Step.Change[$setting]
        if ($null -eq $found -or $null -ne (Compare-Setting $setting (Get-Live $found $setting) $planned)) {
            $set[$setting] = $planned
        }
    }
    foreach ($list in $Step.Lists) {
        $have = @{}
        if ($null -ne $found) {
            $have = Get-Forms $list.Setting (Get-Live $found $list.Setting)
        }
        $edit = @{}
        $putIn = @($list.PutIn | Where-Object { -not $have.ContainsKey((Get-Form $list.Setting $_)) })
        if ($putIn.Count -gt 0) {
            $edit['Add'] = $putIn
        }
        $gone = Get-Forms $list.Setting $list.TakeOut
        $takeOut = @()
        if ($null -ne $found) {
            foreach ($item in @(Get-Live $found $list.Setting)) {
                if ($null -ne $item -and $gone.ContainsKey((Get-Form $list.Setting $item.ToString()))) {
                    $takeOut += @($item.ToString())
                }
            }
        }
        if ($takeOut.Count -gt 0) {
            $edit['Remove'] = $takeOut
        }
        if ($edit.Count -gt 0) {
            $set[$list.Setting] = $edit
        }
    }
    $names = @($set.Keys | Sort-Object) -join ', '
    if ($set.Count -eq 0 -or -not (Test-Allowed $Step ('Set-ReceiveConnector ' + $names))) {
        return
    }
    $found = Wait-Connector $Step
    Set-ReceiveConnector -Identity ([string] $found.DistinguishedName) @set @directory -Confirm:$false -ErrorAction Stop
    Write-Done $Step ('set ' + $names)
    if ($set.ContainsKey('PermissionGroups')) {
        # Whether entries made by hand outlast new groups is documented nowhere: what is gone is put back.
        foreach ($entry in $expected[(Get-Identity $Step)].Deny) {
            Set-Rights $Step $entry $true $true
        }
        foreach ($entry in $expected[(Get-Identity $Step)].Absent) {
            Set-Rights $Step $entry $false $false
        }
        foreach ($entry in $expected[(Get-Identity $Step)].Allow) {
            Set-Rights $Step $entry $false $true
        }
    }
}

# Add-ADPermission or Remove-ADPermission, allow or deny, for the rights of an entry that aren't yet as they shall be.
function Set-Rights($Step, $Entry, [bool] $Deny, [bool] $Adds) {
    if ($Entry.ContainsKey('Inherited')) {
        return
    }
    $found = Find-Connector $Step
    $wrong = @($Entry.Rights)
    if ($null -ne $found) {
        $have = @(Select-Rights @(Read-Rights $found) $Entry $Deny $false)
        $wrong = @($Entry.Rights | Where-Object { ($have -contains $_) -ne $Adds })
    }
    $what = 'Remove-ADPermission'
    if ($Adds) {
        $what = 'Add-ADPermission'
    }
    if ($Deny) {
        $what += ' -Deny'
    }
    $what += ' for ' + $Entry.User + ': ' + ($wrong -join ', ')
    if ($wrong.Count -eq 0 -or -not (Test-Allowed $Step $what)) {
        return
    }
    $found = Wait-Connector $Step
    $ace = @{
        Identity = [string] $found.DistinguishedName
        User = Get-AccountName $Entry
        ExtendedRights = $wrong
        Deny = $Deny
    }
    if ($Adds) {
        $null = Add-ADPermission @ace @directory -Confirm:$false -ErrorAction Stop
    } else {
        Remove-ADPermission @ace @directory -Confirm:$false -ErrorAction Stop
    }
    Write-Done $Step $what
}

# Reads a connector until it is as the plan has it at this moment; nothing goes on before.
function Confirm-Planned($Step) {
    if ($WhatIfPreference) {
        return
    }
    $identity = Get-Identity $Step
    $deadline = Get-Date
    if ($changed.ContainsKey($identity)) {
        $deadline = $deadline.AddSeconds($WaitSeconds)
    }
    do {
        $found = Find-Connector $Step
        $rows = @()
        if ($null -ne $found) {
            $rows = @(Read-Rights $found)
        }
        $lines = @(Compare-Connector $identity $found $rows)
        $again = $lines.Count -gt 0 -and (Get-Date) -lt $deadline
        if ($again) {
            Start-Sleep -Seconds 5
        }
    } while ($again)
    if ($lines.Count -gt 0) {
        foreach ($line in $lines) {
            Write-Warning ($identity + ': ' + $line)
        }
        throw ($identity + ' was read back and is not as planned; the change ends here. Run the script again when the reason is gone.')
    }
}

function Invoke-Planned($Step) {
    Move-Expected $Step
    if ($Step.Does -eq 'Create') {
        New-Planned $Step
    } elseif ($Step.Does -eq 'Remove') {
        Remove-Planned $Step
    } elseif ($Step.Does -eq 'Change') {
        Set-Planned $Step
    } elseif ($Step.Does -eq 'Allow') {
        Set-Rights $Step $Step $false $true
    } elseif ($Step.Does -eq 'Revoke') {
        Set-Rights $Step $Step $false $false
    } elseif ($Step.Does -eq 'Deny') {
        Set-Rights $Step $Step $true $true
    } elseif ($Step.Does -eq 'LiftDenial') {
        Set-Rights $Step $Step $true $false
    } else {
        Confirm-Planned $Step
    }
}
