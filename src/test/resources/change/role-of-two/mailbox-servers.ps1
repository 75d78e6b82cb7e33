# A change of receive connectors on the server EX01. Written by relayplan.
#
# NO ORDER OF STEPS IS SAFE THROUGHOUT. This one is the least bad:
#   - step 1, EX01\Relay: WARNING: Exchange is likely to refuse this, for it would share what only one connector may
#     have with EX01\Submit.
#
# It changes:
#   - EX01\Relay
#   - EX01\Submit
#
# It may be run again: it finds where a run was cut short and goes on there, and where everything is as planned it
#   changes nothing. If the servers are not as they were when the plan was made, it says what differs and changes
#   nothing. -WhatIf shows what would be done.
# Run it in the Exchange Management Shell.
[CmdletBinding(SupportsShouldProcess = $true)]
param(
    # The domain controller (FQDN) that every command asks and tells, so that none waits for replication.
    # Left out: the one that answers first.
    [string] $DomainController = '',

    # How long to wait until something just created or changed can be read, in seconds.
    [ValidateRange(0, 3600)]
    [int] $WaitSeconds = 120
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

# --------------------------------------------------------------------------------------------------
# The steps, in their order
# --------------------------------------------------------------------------------------------------

# Step 1 of 2, EX01\Relay: TransportRole from FrontendTransport to HubTransport
#   After it clients get the same answers and may do the same as before it.
#   WARNING: Exchange is likely to refuse this, for it would share what only one connector may have with EX01\Submit.
$step1 = @{
    Number = 1
    Server = 'EX01'
    Name = 'Relay'
    Does = 'Change'
    Change = @{
        TransportRole = 'HubTransport'
    }
    Lists = @()
}

# Step 2 of 2, EX01\Submit: TransportRole from FrontendTransport to HubTransport
#   After it clients get the same answers and may do the same as before it.
$step2 = @{
    Number = 2
    Server = 'EX01'
    Name = 'Submit'
    Does = 'Change'
    Change = @{
        TransportRole = 'HubTransport'
    }
    Lists = @()
}

# Read back EX01\Relay: nothing goes on before it is as it shall be now.
$readBack1 = @{
    Number = 2
    Server = 'EX01'
    Name = 'Relay'
    Does = 'ReadBack'
}

# Read back EX01\Submit: nothing goes on before it is as it shall be now.
$readBack2 = @{
    Number = 2
    Server = 'EX01'
    Name = 'Submit'
    Does = 'ReadBack'
}

$steps = @(
    $step1
    $step2
    $readBack1
    $readBack2
)

# --------------------------------------------------------------------------------------------------
# What stood there when the plan was made, as far as the plan counts on it
# --------------------------------------------------------------------------------------------------

# EX01\Relay
$state1 = @{
    Server = 'EX01'
    Name = 'Relay'
    Settings = @{
        TransportRole = 'FrontendTransport'
        Bindings = '0.0.0.0:2500'
        RemoteIPRanges = @(
            '192.168.5.10'
        )
        Enabled = $true
        AuthMechanism = 'Tls'
        PermissionGroups = 'AnonymousUsers'
    }
    Groups = @(
        'AnonymousUsers'
    )
    Allow = @()
    Deny = @()
    Absent = @()
    RightsKnown = $true
}

# EX01\Submit
$state2 = @{
    Server = 'EX01'
    Name = 'Submit'
    Settings = @{
        TransportRole = 'FrontendTransport'
        Bindings = '0.0.0.0:2500'
        RemoteIPRanges = @(
            '192.168.5.20'
        )
        Enabled = $true
        AuthMechanism = 'Tls'
        PermissionGroups = 'AnonymousUsers'
    }
    Groups = @(
        'AnonymousUsers'
    )
    Allow = @()
    Deny = @()
    Absent = @()
    RightsKnown = $true
}

$servers = @(
    'EX01'
)
$states = @(
    $state1
    $state2
)
# Connectors whose rights nobody had seen, with every right that the plan reckons with.
$unseen = @(
)

# --------------------------------------------------------------------------------------------------
# Tools: the same in every change
# --------------------------------------------------------------------------------------------------
# What stands in the way.
$problems = New-Object System.Collections.ArrayList

function Get-Identity($Connector) {
    return ($Connector.Server + '\' + $Connector.Name)
}

# The connector, or nothing. All connectors of the server are read and compared here, because Get-ReceiveConnector may
# return every connector there is when it doesn't know the one it is asked for.
function Find-Connector($Connector) {
    $identity = Get-Identity $Connector
    $same = @()
    foreach ($candidate in @(Get-ReceiveConnector -Server $Connector.Server @directory -ErrorAction Stop)) {
        if ([string]::Equals([string] $candidate.Identity, $identity, [System.StringComparison]::OrdinalIgnoreCase)) {
            $same += $candidate
        }
    }
    if ($same.Count -gt 1) {
        throw ($identity + ': expected exactly one connector of this name')
    }
    if ($same.Count -eq 1) {
        return $same[0]
    }
}

# The connector, as soon as the directory shows it.
function Wait-Connector($Connector) {
    $deadline = (Get-Date).AddSeconds($WaitSeconds)
    $found = Find-Connector $Connector
    while ($null -eq $found) {
        if ((Get-Date) -ge $deadline) {
            throw ((Get-Identity $Connector) + ': not there after ' + $WaitSeconds + ' seconds')
        }
        Start-Sleep -Seconds 5
        $found = Find-Connector $Connector
    }
    return $found
}

# ---- Comparing settings ----

# A range or an address as its first and last address: Exchange may write it in another way than it was told.
function Get-RangeForm([string] $Text) {
    try {
        $parts = $Text.Replace(')', '').Split('-/('.ToCharArray())
        $first = [System.Net.IPAddress]::Parse($parts[0].Trim()).GetAddressBytes()
        $last = [System.Net.IPAddress]::Parse($parts[0].Trim()).GetAddressBytes()
        if ($Text.Contains('-')) {
            $last = [System.Net.IPAddress]::Parse($parts[1].Trim()).GetAddressBytes()
        }
        if ($Text.Contains('/') -or $Text.Contains('(')) {
            for ($i = 0; $i -lt $first.Length; $i++) {
                if ($Text.Contains('(')) {
                    $mask = [int] [System.Net.IPAddress]::Parse($parts[1].Trim()).GetAddressBytes()[$i]
                } else {
                    $bits = [Math]::Max(0, [Math]::Min(8, [int] $parts[1] - 8 * $i))
                    $mask = 256 - [int] [Math]::Pow(2, 8 - $bits)
                }
                $first[$i] = $first[$i] -band $mask
                $last[$i] = $last[$i] -bor (255 - $mask)
            }
        }
        return ([System.BitConverter]::ToString($first) + '..' + [System.BitConverter]::ToString($last))
    } catch [System.FormatException], [System.InvalidCastException] {
        return $Text
    }
}

# One entry of a setting in a form that can be compared; empty where it says nothing.
function Get-Form([string] $Setting, [string] $Text) {
    if ($Setting -eq 'Banner' -or $Setting -eq 'Comment') {
        return $Text
    }
    $word = $Text.Trim().ToLowerInvariant()
    if ($Setting -eq 'RemoteIPRanges') {
        return (Get-RangeForm $word)
    }
    if ($Setting -eq 'Bindings') {
        $colon = $word.LastIndexOf(':')
        if ($colon -gt 0) {
            $address = $word.Substring(0, $colon).Trim('[]'.ToCharArray())
            return ((Get-RangeForm $address) + $word.Substring($colon))
        }
    }
    if ($Setting -eq 'AuthMechanism' -or $Setting -eq 'PermissionGroups') {
        # Custom only says that somebody has rights beyond the groups.
        if ($word -eq 'none' -or $word -eq 'custom') {
            return ''
        }
    }
    if ($Setting -eq 'MaxMessageSize' -or $Setting -eq 'MaxHeaderSize') {
        # '36 MB (37,748,736 bytes)': the digits in parentheses.
        $open = $word.IndexOf('(')
        if ($open -ge 0) {
            return ($word.Substring($open) -replace '[^0-9]', '')
        }
    }
    return $word
}

# All entries of a setting: their forms, each with its text. Exchange keeps no order, so they are a set.
function Get-Forms([string] $Setting, $Value) {
    $forms = New-Object System.Collections.Hashtable ([System.StringComparer]::Ordinal)
    foreach ($item in @($Value)) {
        if ($null -ne $item) {
            $texts = @($item.ToString())
            if ($Setting -eq 'AuthMechanism' -or $Setting -eq 'PermissionGroups') {
                $texts = @($texts[0].Split(',') | ForEach-Object { $_.Trim() })
            }
            foreach ($text in $texts) {
                $form = Get-Form $Setting $text
                if ($form -ne '') {
                    $forms[$form] = $text
                }
            }
        }
    }
    return $forms
}

function Get-Live($Found, [string] $Setting) {
    $property = $Found.PSObject.Properties[$Setting]
    if ($null -ne $property) {
        return $property.Value
    }
}

# One line if a setting isn't as planned, nothing if it is.
function Compare-Setting([string] $Setting, $Live, $Planned) {
    $have = Get-Forms $Setting $Live
    $want = Get-Forms $Setting $Planned
    $missing = @($want.Keys | Where-Object { -not $have.ContainsKey($_) } | ForEach-Object { $want[$_] } | Sort-Object)
    $surplus = @($have.Keys | Where-Object { -not $want.ContainsKey($_) } | ForEach-Object { $have[$_] } | Sort-Object)
    if ($missing.Count -eq 0 -and $surplus.Count -eq 0) {
        return
    }
    if ($missing.Count -eq 1 -and $surplus.Count -eq 1) {
        return ($Setting + ': planned ' + $missing[0] + ', found ' + $surplus[0])
    }
    $line = $Setting + ':'
    if ($missing.Count -gt 0) {
        $line += ' planned but not there: ' + ($missing -join ', ') + ';'
    }
    if ($surplus.Count -gt 0) {
        $line += ' there but not planned: ' + ($surplus -join ', ') + ';'
    }
    return $line.TrimEnd(';')
}

# A line for each setting that isn't as planned. With -Started, what New leaves until Set has run is fine too.
function Compare-Settings($Connector, $Found, [switch] $Started) {
    foreach ($setting in @($Connector.Settings.Keys | Sort-Object)) {
        $live = Get-Live $Found $setting
        $line = Compare-Setting $setting $live $Connector.Settings[$setting]
        if ($Started -and $null -ne $line -and $Connector.Leaves.ContainsKey($setting)) {
            $line = Compare-Setting $setting $live $Connector.Leaves[$setting]
        }
        if ($null -ne $line) {
            $line
        }
    }
}

# ---- Comparing rights ----

# The account's name in the language of this server's Windows; the English one where Windows doesn't know the SID.
function Get-AccountName($Account) {
    if ($Account.Sid -eq '') {
        return $Account.User
    }
    try {
        $sid = New-Object System.Security.Principal.SecurityIdentifier ($Account.Sid)
        return $sid.Translate([System.Security.Principal.NTAccount]).Value
    } catch [System.Security.Principal.IdentityNotMappedException] {
        return $Account.User
    }
}

# The extended rights in the connector's access control list, one by one.
function Read-Rights($Found) {
    $rows = @(Get-ADPermission -Identity ([string] $Found.DistinguishedName) @directory -ErrorAction Stop)
    foreach ($row in $rows) {
        foreach ($right in @($row.ExtendedRights)) {
            if ($null -ne $right) {
                @{
                    User = [string] $row.User
                    Right = [string] $right
                    Deny = ([string] $row.Deny) -eq 'True'
                    Inherited = ([string] $row.IsInherited) -eq 'True'
                }
            }
        }
    }
}

# Those of an account, allowed or denied.
function Select-Rights($Rows, $Account, [bool] $Deny, [bool] $InheritedToo) {
    $names = @($Account.User, $Account.Sid, (Get-AccountName $Account))
    foreach ($row in @($Rows)) {
        if ($names -contains $row.User -and $row.Deny -eq $Deny -and ($InheritedToo -or -not $row.Inherited)) {
            $row.Right
        }
    }
}

# The rights that the plan gives an account: Allow, Deny, or Absent for those of a group that shall be missing.
function Get-PlannedRights($Connector, $Account, [string] $Kind) {
    foreach ($entry in $Connector[$Kind]) {
        if ($entry.User -eq $Account.User) {
            $entry.Rights
        }
    }
}

# A line for each right that is missing or too much. Too much is only looked for where it opens a connector to clients:
# with the watched accounts. With -SurplusOnly, what is missing is no difference yet.
function Compare-Rights($Connector, $Found, [switch] $SurplusOnly) {
    if (-not $Connector.RightsKnown) {
        return
    }
    $rows = @(Read-Rights $Found)
    Compare-Rows $Connector $rows -SurplusOnly:$SurplusOnly
}

# The same with rows that were read before.
function Compare-Rows($Connector, $Rows, [switch] $SurplusOnly) {
    $accounts = @($watchedAccounts)
    foreach ($entry in @($Connector.Allow) + @($Connector.Deny) + @($Connector.Absent)) {
        $known = @($accounts | Where-Object { $_.User -eq $entry.User })
        if ($known.Count -eq 0) {
            $accounts += @{ User = $entry.User; Sid = $entry.Sid; Watched = $false; Groups = @{} }
        }
    }
    foreach ($account in $accounts) {
        $absent = @(Get-PlannedRights $Connector $account 'Absent')
        $allow = @(Get-PlannedRights $Connector $account 'Allow')
        foreach ($group in $Connector.Groups) {
            if ($account.Groups.ContainsKey($group)) {
                $allow += @($account.Groups[$group] | Where-Object { $absent -notcontains $_ })
            }
        }
        $deny = @(Get-PlannedRights $Connector $account 'Deny')
        $isAllowed = @(Select-Rights $rows $account $false $true)
        $isDenied = @(Select-Rights $rows $account $true $false)
        if (-not $SurplusOnly) {
            foreach ($right in @($allow | Where-Object { $isAllowed -notcontains $_ })) {
                'Rights of ' + $account.User + ': planned but not there: ' + $right
            }
            foreach ($right in @($deny | Where-Object { $isDenied -notcontains $_ })) {
                'Rights of ' + $account.User + ': denial planned but not there: ' + $right
            }
        }
        if ($account.Watched) {
            $foreign = @($isAllowed | Where-Object { $transportRights -contains $_ -and $allow -notcontains $_ })
            foreach ($right in @($foreign | Sort-Object -Unique)) {
                if (-not ($SurplusOnly -and $absent -contains $right)) {
                    'Rights of ' + $account.User + ': there but not planned: ' + $right
                }
            }
            $foreign = @($isDenied | Where-Object { $transportRights -contains $_ -and $deny -notcontains $_ })
            foreach ($right in @($foreign | Sort-Object -Unique)) {
                'Rights of ' + $account.User + ': denied but not planned: ' + $right
            }
        }
    }
}


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

# The rights that count in transport, and the accounts of which clients can bear one.
$transportRights = @(
    'ms-Exch-SMTP-Submit'
    'ms-Exch-SMTP-Accept-Any-Recipient'
    'ms-Exch-SMTP-Accept-Any-Sender'
    'ms-Exch-SMTP-Accept-Authoritative-Domain-Sender'
    'ms-Exch-SMTP-Accept-Authentication-Flag'
    'ms-Exch-Accept-Headers-Routing'
    'ms-Exch-Accept-Headers-Organization'
    'ms-Exch-Accept-Headers-Forest'
    'ms-Exch-Bypass-Anti-Spam'
    'ms-Exch-Bypass-Message-Size-Limit'
    'ms-Exch-SMTP-Accept-Exch50'
    'ms-Exch-SMTP-Accept-Xattr'
    'ms-Exch-SMTP-Accept-XProxyFrom'
    'ms-Exch-SMTP-Accept-XSessionParams'
    'ms-Exch-SMTP-Accept-XShadow'
    'ms-Exch-SMTP-Accept-XSysProbe'
    'ms-Exch-SMTP-Send-XMessageContext-ADRecipientCache'
    'ms-Exch-SMTP-Send-XMessageContext-ExtendedProperties'
    'ms-Exch-SMTP-Send-XMessageContext-FastIndex'
)
$account1 = @{
    User = 'NT AUTHORITY\ANONYMOUS LOGON'
    Sid = 'S-1-5-7'
    Watched = $true
    Groups = @{
        AnonymousUsers = @(
            'ms-Exch-SMTP-Submit'
            'ms-Exch-SMTP-Accept-Any-Sender'
            'ms-Exch-SMTP-Accept-Authoritative-Domain-Sender'
            'ms-Exch-Accept-Headers-Routing'
        )
    }
}
$account2 = @{
    User = 'Everyone'
    Sid = 'S-1-1-0'
    Watched = $true
    Groups = @{}
}
$account3 = @{
    User = 'NT AUTHORITY\Authenticated Users'
    Sid = 'S-1-5-11'
    Watched = $true
    Groups = @{
        ExchangeUsers = @(
            'ms-Exch-SMTP-Submit'
            'ms-Exch-SMTP-Accept-Any-Recipient'
            'ms-Exch-Accept-Headers-Routing'
            'ms-Exch-Bypass-Anti-Spam'
        )
    }
}
$account4 = @{
    User = 'MS Exchange\Externally Secured Servers'
    Sid = 'S-1-9-1419165041-1139599005-3936102811-1022490595-23'
    Watched = $true
    Groups = @{
        ExchangeServers = @(
            'ms-Exch-SMTP-Submit'
            'ms-Exch-SMTP-Accept-Any-Recipient'
            'ms-Exch-SMTP-Accept-Any-Sender'
            'ms-Exch-SMTP-Accept-Authoritative-Domain-Sender'
            'ms-Exch-SMTP-Accept-Authentication-Flag'
            'ms-Exch-Accept-Headers-Routing'
            'ms-Exch-Bypass-Anti-Spam'
            'ms-Exch-Bypass-Message-Size-Limit'
            'ms-Exch-SMTP-Accept-Exch50'
        )
    }
}
$account5 = @{
    User = 'MS Exchange\Partner Servers'
    Sid = 'S-1-9-1419165041-1139599005-3936102811-1022490595-10'
    Watched = $true
    Groups = @{
        Partners = @(
            'ms-Exch-SMTP-Submit'
            'ms-Exch-Accept-Headers-Routing'
        )
    }
}
$watchedAccounts = @(
    $account1
    $account2
    $account3
    $account4
    $account5
)

# --------------------------------------------------------------------------------------------------
# Look, before anything is changed
# --------------------------------------------------------------------------------------------------
if ($null -eq (Get-Command Set-ReceiveConnector -ErrorAction SilentlyContinue)) {
    throw 'Run this script in the Exchange Management Shell.'
}
if ($DomainController -eq '') {
    $answers = @(Get-ExchangeServer -Identity $servers[0] -ErrorAction Stop)
    if ($answers.Count -ne 1) {
        throw ($servers[0] + ': expected exactly one server of this name')
    }
    $DomainController = [string] $answers[0].OriginatingServer
}
# Every command asks and tells this one, so that none sees what another has not done yet.
$directory = @{ DomainController = $DomainController }
Write-Host ('Domain controller: ' + $DomainController)
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

# --------------------------------------------------------------------------------------------------
# Act, step by step
# --------------------------------------------------------------------------------------------------
for ($i = $position; $i -lt $steps.Count; $i++) {
    Invoke-Planned $steps[$i]
}
if ($WhatIfPreference) {
    Write-Host 'What if: nothing was changed, nothing was read back.'
} elseif ($changed.Count -eq 0) {
    Write-Host 'Everything was as planned already; nothing was changed.'
} else {
    Write-Host 'Everything is as planned.'
}
