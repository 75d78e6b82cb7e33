# The way back from a change of receive connectors on the server EX01. Written by relayplan.
#
# It changes:
#   - EX01\Relay
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

# Every command asks and tells this domain controller, so that none sees what another has not done yet.
$dc = [string] @(Get-ExchangeServer 'EX01' -ErrorAction Stop)[0].OriginatingServer
Compare-Names 'EX01' @(Get-ReceiveConnector -Server 'EX01' -DomainController $dc) 'Relay','Default Frontend EX01','Client Frontend EX01','Outbound Proxy Frontend EX01','Default EX01','Client Proxy EX01'
Stop-AtDifferences 'This is not what the plan was made from; nothing was changed.'
Compare-Settings 'EX01\Relay' @(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc) @{ TransportRole = 'FrontendTransport'; Bindings = '0.0.0.0:25'; RemoteIPRanges = '192.168.5.10'; Enabled = 'True'; AuthMechanism = 'Tls','Integrated'; PermissionGroups = 'AnonymousUsers' }
Compare-Rights 'EX01\Relay' @(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc | Get-ADPermission -DomainController $dc) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing','CONTOSO\svc-erp: ms-Exch-SMTP-Submit','CONTOSO\svc-erp: ms-Exch-SMTP-Accept-Any-Recipient' 'CONTOSO\svc-erp'
Compare-Settings 'EX01\Default Frontend EX01' @(Get-ReceiveConnector 'EX01\Default Frontend EX01' -DomainController $dc) @{ TransportRole = 'FrontendTransport'; Bindings = '[::]:25','0.0.0.0:25'; RemoteIPRanges = '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff','0.0.0.0-255.255.255.255'; Enabled = 'True'; AuthMechanism = 'Tls','Integrated','BasicAuth','BasicAuthRequireTLS','ExchangeServer'; PermissionGroups = 'AnonymousUsers','ExchangeServers','ExchangeLegacyServers' }
Compare-Rights 'EX01\Default Frontend EX01' @(Get-ReceiveConnector 'EX01\Default Frontend EX01' -DomainController $dc | Get-ADPermission -DomainController $dc) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Submit','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Any-Recipient','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Any-Sender','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Authentication-Flag','MS Exchange\Externally Secured Servers: ms-Exch-Accept-Headers-Routing','MS Exchange\Externally Secured Servers: ms-Exch-Bypass-Anti-Spam','MS Exchange\Externally Secured Servers: ms-Exch-Bypass-Message-Size-Limit','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Exch50'
Compare-Settings 'EX01\Client Frontend EX01' @(Get-ReceiveConnector 'EX01\Client Frontend EX01' -DomainController $dc) @{ TransportRole = 'FrontendTransport'; Bindings = '[::]:587','0.0.0.0:587'; RemoteIPRanges = '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff','0.0.0.0-255.255.255.255'; Enabled = 'True'; AuthMechanism = 'Tls','Integrated','BasicAuth','BasicAuthRequireTLS'; PermissionGroups = 'ExchangeUsers' }
Compare-Rights 'EX01\Client Frontend EX01' @(Get-ReceiveConnector 'EX01\Client Frontend EX01' -DomainController $dc | Get-ADPermission -DomainController $dc) 'NT AUTHORITY\Authenticated Users: ms-Exch-SMTP-Submit','NT AUTHORITY\Authenticated Users: ms-Exch-SMTP-Accept-Any-Recipient','NT AUTHORITY\Authenticated Users: ms-Exch-Accept-Headers-Routing','NT AUTHORITY\Authenticated Users: ms-Exch-Bypass-Anti-Spam'
Compare-Settings 'EX01\Outbound Proxy Frontend EX01' @(Get-ReceiveConnector 'EX01\Outbound Proxy Frontend EX01' -DomainController $dc) @{ TransportRole = 'FrontendTransport'; Bindings = '[::]:717','0.0.0.0:717'; RemoteIPRanges = '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff','0.0.0.0-255.255.255.255'; Enabled = 'True'; AuthMechanism = 'Tls','Integrated','BasicAuth','BasicAuthRequireTLS','ExchangeServer'; PermissionGroups = 'ExchangeServers' }
Compare-Rights 'EX01\Outbound Proxy Frontend EX01' @(Get-ReceiveConnector 'EX01\Outbound Proxy Frontend EX01' -DomainController $dc | Get-ADPermission -DomainController $dc) 'MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Submit','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Any-Recipient','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Any-Sender','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Authentication-Flag','MS Exchange\Externally Secured Servers: ms-Exch-Accept-Headers-Routing','MS Exchange\Externally Secured Servers: ms-Exch-Bypass-Anti-Spam','MS Exchange\Externally Secured Servers: ms-Exch-Bypass-Message-Size-Limit','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Exch50'
Compare-Settings 'EX01\Default EX01' @(Get-ReceiveConnector 'EX01\Default EX01' -DomainController $dc) @{ TransportRole = 'HubTransport'; Bindings = '[::]:2525','0.0.0.0:2525'; RemoteIPRanges = '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff','0.0.0.0-255.255.255.255'; Enabled = 'True'; AuthMechanism = 'Tls','Integrated','BasicAuth','BasicAuthRequireTLS','ExchangeServer'; PermissionGroups = 'ExchangeUsers','ExchangeServers','ExchangeLegacyServers' }
Compare-Rights 'EX01\Default EX01' @(Get-ReceiveConnector 'EX01\Default EX01' -DomainController $dc | Get-ADPermission -DomainController $dc) 'MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Submit','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Any-Recipient','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Any-Sender','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Authentication-Flag','MS Exchange\Externally Secured Servers: ms-Exch-Accept-Headers-Routing','MS Exchange\Externally Secured Servers: ms-Exch-Bypass-Anti-Spam','MS Exchange\Externally Secured Servers: ms-Exch-Bypass-Message-Size-Limit','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Exch50','NT AUTHORITY\Authenticated Users: ms-Exch-SMTP-Submit','NT AUTHORITY\Authenticated Users: ms-Exch-SMTP-Accept-Any-Recipient','NT AUTHORITY\Authenticated Users: ms-Exch-Accept-Headers-Routing','NT AUTHORITY\Authenticated Users: ms-Exch-Bypass-Anti-Spam'
Compare-Settings 'EX01\Client Proxy EX01' @(Get-ReceiveConnector 'EX01\Client Proxy EX01' -DomainController $dc) @{ TransportRole = 'HubTransport'; Bindings = '[::]:465','0.0.0.0:465'; RemoteIPRanges = '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff','0.0.0.0-255.255.255.255'; Enabled = 'True'; AuthMechanism = 'Tls','Integrated','BasicAuth','BasicAuthRequireTLS','ExchangeServer'; PermissionGroups = 'ExchangeUsers','ExchangeServers' }
Compare-Rights 'EX01\Client Proxy EX01' @(Get-ReceiveConnector 'EX01\Client Proxy EX01' -DomainController $dc | Get-ADPermission -DomainController $dc) 'MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Submit','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Any-Recipient','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Any-Sender','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Authentication-Flag','MS Exchange\Externally Secured Servers: ms-Exch-Accept-Headers-Routing','MS Exchange\Externally Secured Servers: ms-Exch-Bypass-Anti-Spam','MS Exchange\Externally Secured Servers: ms-Exch-Bypass-Message-Size-Limit','MS Exchange\Externally Secured Servers: ms-Exch-SMTP-Accept-Exch50','NT AUTHORITY\Authenticated Users: ms-Exch-SMTP-Submit','NT AUTHORITY\Authenticated Users: ms-Exch-SMTP-Accept-Any-Recipient','NT AUTHORITY\Authenticated Users: ms-Exch-Accept-Headers-Routing','NT AUTHORITY\Authenticated Users: ms-Exch-Bypass-Anti-Spam'
Stop-AtDifferences 'This is not what the plan was made from; nothing was changed.'

# --------------------------------------------------------------------------------------------------
# Act, step by step
# --------------------------------------------------------------------------------------------------

# Step 1 of 1, EX01\Relay: take from CONTOSO\svc-erp ms-Exch-SMTP-Submit, ms-Exch-SMTP-Accept-Any-Recipient
#   After it clients get the same answers and may do the same as before it.
if (@(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc).Count -ne 1) { throw 'EX01\Relay: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Relay' -DomainController $dc | Remove-ADPermission -User 'CONTOSO\svc-erp' -ExtendedRights 'ms-Exch-SMTP-Submit','ms-Exch-SMTP-Accept-Any-Recipient' -Confirm:$false -DomainController $dc -ErrorAction Stop

# Read back EX01\Relay: nothing goes on before it is as it shall be now.
Compare-Settings 'EX01\Relay' @(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc) @{ TransportRole = 'FrontendTransport'; Bindings = '0.0.0.0:25'; RemoteIPRanges = '192.168.5.10'; Enabled = 'True'; AuthMechanism = 'Tls','Integrated'; PermissionGroups = 'AnonymousUsers' }
Compare-Rights 'EX01\Relay' @(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc | Get-ADPermission -DomainController $dc) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing' 'CONTOSO\svc-erp'
Stop-AtDifferences 'Not as planned; the change ends here.'
