# Receive connectors on the server EX01. Written by relayplan.
#
# It creates:
#   - EX01\Anonymous Relay
#
# It may be run again: what is there already is not touched. A connector that is there and differs is left alone, the
#   differences are printed, and the script ends with an error. -WhatIf shows what would be done.
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
# The plan
# --------------------------------------------------------------------------------------------------

# EX01\Anonymous Relay
# purpose: relay; owner: mail team
$connector1 = @{
    Server = 'EX01'
    Name = 'Anonymous Relay'
    MadeBySetup = $false
    # Usage is told to New and not stored.
    Usage = 'Custom'
    Settings = @{
        TransportRole = 'FrontendTransport'
        Bindings = '0.0.0.0:25'
        RemoteIPRanges = @(
            '192.168.5.10' # network: app-servers; owner: ERP team; ticket: CHG-4711
            '192.168.5.11' # network: app-servers; owner: ERP team; ticket: CHG-4711
        )
        AuthMechanism = 'Tls'
        PermissionGroups = 'AnonymousUsers'
    }
    Leaves = @{}
    # Rights: those of these groups, and beyond them.
    Groups = @(
        'AnonymousUsers'
    )
    Allow = @(
        @{
            User = 'NT AUTHORITY\ANONYMOUS LOGON'
            Sid = 'S-1-5-7'
            Rights = @(
                'ms-Exch-SMTP-Accept-Any-Recipient'
            )
        }
    )
    Deny = @()
    Absent = @()
    RightsKnown = $true
}

$connectors = @(
    $connector1
)

# --------------------------------------------------------------------------------------------------
# Tools: the same in every runbook
# --------------------------------------------------------------------------------------------------
# Connectors that differ from the plan and are left alone; connectors this run has changed; what the end complains of.
$leftAlone = @{}
$changed = @{}
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
if ($null -eq (Get-Command New-ReceiveConnector -ErrorAction SilentlyContinue)) {
    throw 'Run this script in the Exchange Management Shell.'
}
if ($DomainController -eq '') {
    $answers = @(Get-ExchangeServer -Identity $connectors[0].Server -ErrorAction Stop)
    if ($answers.Count -ne 1) {
        throw ($connectors[0].Server + ': expected exactly one server of this name')
    }
    $DomainController = [string] $answers[0].OriginatingServer
}
$directory = @{ DomainController = $DomainController }
Write-Host ('Domain controller: ' + $DomainController)
Test-Connector $connector1

# --------------------------------------------------------------------------------------------------
# Act, where something is missing
# --------------------------------------------------------------------------------------------------
# EX01\Anonymous Relay
New-Connector $connector1
Add-Rights $connector1 Allow

# --------------------------------------------------------------------------------------------------
# Read back
# --------------------------------------------------------------------------------------------------
Confirm-Connector $connector1
if ($problems.Count -gt 0) {
    throw ('Not as planned: ' + ($problems -join ', '))
}
if ($WhatIfPreference) {
    Write-Host 'What if: nothing was changed, nothing was read back.'
} else {
    Write-Host 'Everything is as planned.'
}
