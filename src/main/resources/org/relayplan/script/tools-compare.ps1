
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

