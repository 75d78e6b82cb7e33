# The way back from a change of receive connectors on the server EX01. Written by relayplan.
#
# NO ORDER OF STEPS IS SAFE THROUGHOUT. This one is the least bad:
#   - step 1, EX01\ERP relay: WARNING: until a later step mends it, 192.168.5.10 may find nobody at 0.0.0.0:2500, though
#     somebody answers before and after the change.
#
# It creates:
#   - EX01\Relay
#
# It removes:
#   - EX01\ERP relay
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

# Every command asks and tells this domain controller, so that none sees what another has not done yet.
$dc = [string] @(Get-ExchangeServer 'EX01' -ErrorAction Stop)[0].OriginatingServer
Compare-Names 'EX01' @(Get-ReceiveConnector -Server 'EX01' -DomainController $dc) 'ERP relay'
Stop-AtDifferences 'This is not what the plan was made from; nothing was changed.'
Compare-Settings 'EX01\ERP relay' @(Get-ReceiveConnector 'EX01\ERP relay' -DomainController $dc) @{ TransportRole = 'FrontendTransport'; Bindings = '0.0.0.0:2500'; RemoteIPRanges = '192.168.5.10'; Enabled = 'True'; AuthMechanism = 'Tls'; PermissionGroups = 'AnonymousUsers' }
Compare-Rights 'EX01\ERP relay' @(Get-ReceiveConnector 'EX01\ERP relay' -DomainController $dc | Get-ADPermission -DomainController $dc) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Recipient'
Stop-AtDifferences 'This is not what the plan was made from; nothing was changed.'

# --------------------------------------------------------------------------------------------------
# Act, step by step
# --------------------------------------------------------------------------------------------------

# Step 1 of 3, EX01\ERP relay: remove it
#   After it 192.168.5.10 may no longer submit, relay, send as the organization's own domains (port 2500).
#   After it 192.168.5.10 finds nobody where "ERP relay" answered (port 2500).
#   Nobody may do more than before it.
#   WARNING: until a later step mends it, 192.168.5.10 may find nobody at 0.0.0.0:2500, though somebody answers before
#     and after the change.
if (@(Get-ReceiveConnector 'EX01\ERP relay' -DomainController $dc).Count -ne 1) { throw 'EX01\ERP relay: expected exactly one connector of this name' }
Remove-ReceiveConnector 'EX01\ERP relay' -Confirm:$false -DomainController $dc -ErrorAction Stop

# Read back EX01\ERP relay: nothing goes on before it is as it shall be now.
Compare-Names 'EX01' @(Get-ReceiveConnector -Server 'EX01' -DomainController $dc) $null
Stop-AtDifferences 'Not as planned; the change ends here.'

# Step 2 of 3, EX01\Relay: create it
#   After it 192.168.5.10 may submit, send as the organization's own domains (port 2500).
#   After it "Relay" answers 192.168.5.10 instead of nobody (port 2500).
#   WARNING: until a later step mends it, 192.168.5.10 may be refused at 0.0.0.0:2500 what it may do before and after
#     the change, above all to relay.
New-ReceiveConnector -Name 'Relay' -Server 'EX01' -TransportRole FrontendTransport -Custom -Bindings '0.0.0.0:2500' -RemoteIPRanges '192.168.5.10' -PermissionGroups AnonymousUsers -DomainController $dc -ErrorAction Stop

# Step 3 of 3, EX01\Relay: allow NT AUTHORITY\ANONYMOUS LOGON ms-Exch-SMTP-Accept-Any-Recipient
#   After it 192.168.5.10 may relay (port 2500).
if (@(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc).Count -ne 1) { throw 'EX01\Relay: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Relay' -DomainController $dc | Add-ADPermission -User 'NT AUTHORITY\ANONYMOUS LOGON' -ExtendedRights 'ms-Exch-SMTP-Accept-Any-Recipient' -DomainController $dc -ErrorAction Stop

# Read back EX01\Relay: nothing goes on before it is as it shall be now.
Compare-Settings 'EX01\Relay' @(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc) @{ TransportRole = 'FrontendTransport'; Bindings = '0.0.0.0:2500'; RemoteIPRanges = '192.168.5.10'; Enabled = 'True'; AuthMechanism = 'Tls'; PermissionGroups = 'AnonymousUsers' }
Compare-Rights 'EX01\Relay' @(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc | Get-ADPermission -DomainController $dc) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Recipient'
Stop-AtDifferences 'Not as planned; the change ends here.'
