# A change of receive connectors on the Edge server EDGE01. Written by relayplan.
#
# It changes:
#   - EDGE01\Partner
#
# At no moment may a client do what it may neither before nor after the change, and whoever is answered before and after
#   is answered meanwhile, and may do what it may at both ends: every state between the steps was computed, for clients
#   that haven't logged on, and for servers that have what relayplan was told they have. Where a connector's rights seen
#   before its settings, or the other way round, would be worse, it is read back before the next step from the domain
#   controller that all commands speak to.
#
# Run it as a file in the Exchange Management Shell: in lines that are typed or pasted, a throw doesn't hold back the
#   next line.
# It runs once, and only where everything stands there in the very words that relayplan was told; the runbook (without
#   --plain) compares what they mean, and takes up a run that was cut short.
# Accounts have their English names; where Windows speaks another language, use the runbook.

# --------------------------------------------------------------------------------------------------
# Look, before anything is changed
# --------------------------------------------------------------------------------------------------
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

Compare-Names 'EDGE01' @(Get-ReceiveConnector -Server 'EDGE01') 'Partner','Default internal receive connector EDGE01'
Stop-AtDifferences 'This is not what the plan was made from; nothing was changed.'
Compare-Settings 'EDGE01\Partner' @(Get-ReceiveConnector 'EDGE01\Partner') @{ Bindings = '203.0.113.1:25'; RemoteIPRanges = '198.51.100.0/28'; Enabled = 'True'; AuthMechanism = 'Tls'; PermissionGroups = 'AnonymousUsers'; RequireTLS = 'False' }
Compare-Rights 'EDGE01\Partner' @(Get-ReceiveConnector 'EDGE01\Partner' | Get-ADPermission) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing'
Compare-Settings 'EDGE01\Default internal receive connector EDGE01' @(Get-ReceiveConnector 'EDGE01\Default internal receive connector EDGE01') @{ Bindings = '0.0.0.0:25'; RemoteIPRanges = '0.0.0.0-255.255.255.255'; Enabled = 'True'; AuthMechanism = 'Tls','ExchangeServer'; PermissionGroups = 'AnonymousUsers','ExchangeServers','Partners' }
Compare-Rights 'EDGE01\Default internal receive connector EDGE01' @(Get-ReceiveConnector 'EDGE01\Default internal receive connector EDGE01' | Get-ADPermission) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Submit','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Any-Recipient','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Any-Sender','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Authentication-Flag','MS Exchange\Externally Secured Servers: ms-Exch-Accept-Headers-Routing','MS Exchange\Externally Secured Servers: ms-Exch-Bypass-Anti-Spam','MS Exchange\Externally Secured Servers: ms-Exch-Bypass-Message-Size-Limit','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Exch50'
Stop-AtDifferences 'This is not what the plan was made from; nothing was changed.'

# --------------------------------------------------------------------------------------------------
# Act, step by step
# --------------------------------------------------------------------------------------------------

# Step 1 of 1, EDGE01\Partner: RequireTLS from False to True; take 198.51.100.0/28 out of RemoteIPRanges; put
#   198.51.100.4 into RemoteIPRanges
#   After it "Default internal receive connector EDGE01" answers 198.51.100.0/30, 198.51.100.5-198.51.100.15 instead of
#     "Partner" (port 25).
#   Nobody may do more than before it.
Set-ReceiveConnector 'EDGE01\Partner' -RequireTLS $true -RemoteIPRanges @{Add='198.51.100.4';Remove='198.51.100.0/28'} -ErrorAction Stop

# Read back EDGE01\Partner: nothing goes on before it is as it shall be now.
Compare-Settings 'EDGE01\Partner' @(Get-ReceiveConnector 'EDGE01\Partner') @{ Bindings = '203.0.113.1:25'; RemoteIPRanges = '198.51.100.4'; Enabled = 'True'; AuthMechanism = 'Tls'; PermissionGroups = 'AnonymousUsers'; RequireTLS = 'True' }
Compare-Rights 'EDGE01\Partner' @(Get-ReceiveConnector 'EDGE01\Partner' | Get-ADPermission) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing'
Stop-AtDifferences 'Not as planned; the change ends here.'
