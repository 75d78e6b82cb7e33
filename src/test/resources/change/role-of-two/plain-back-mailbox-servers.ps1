# The way back from a change of receive connectors on the server EX01. Written by relayplan.
#
# NO ORDER OF STEPS IS SAFE THROUGHOUT. This one is the least bad:
#   - step 1, EX01\Relay: WARNING: Exchange is likely to refuse this, for it would share what only one connector may
#     have with EX01\Submit.
#
# It changes:
#   - EX01\Relay
#   - EX01\Submit
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
Compare-Names 'EX01' @(Get-ReceiveConnector -Server 'EX01' -DomainController $dc) 'Relay','Submit'
Stop-AtDifferences 'This is not what the plan was made from; nothing was changed.'
Compare-Settings 'EX01\Relay' @(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc) @{ TransportRole = 'HubTransport'; Bindings = '0.0.0.0:2500'; RemoteIPRanges = '192.168.5.10'; Enabled = 'True'; AuthMechanism = 'Tls'; PermissionGroups = 'AnonymousUsers' }
Compare-Rights 'EX01\Relay' @(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc | Get-ADPermission -DomainController $dc) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing'
Compare-Settings 'EX01\Submit' @(Get-ReceiveConnector 'EX01\Submit' -DomainController $dc) @{ TransportRole = 'HubTransport'; Bindings = '0.0.0.0:2500'; RemoteIPRanges = '192.168.5.20'; Enabled = 'True'; AuthMechanism = 'Tls'; PermissionGroups = 'AnonymousUsers' }
Compare-Rights 'EX01\Submit' @(Get-ReceiveConnector 'EX01\Submit' -DomainController $dc | Get-ADPermission -DomainController $dc) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing'
Stop-AtDifferences 'This is not what the plan was made from; nothing was changed.'

# --------------------------------------------------------------------------------------------------
# Act, step by step
# --------------------------------------------------------------------------------------------------

# Step 1 of 2, EX01\Relay: TransportRole from HubTransport to FrontendTransport
#   After it clients get the same answers and may do the same as before it.
#   WARNING: Exchange is likely to refuse this, for it would share what only one connector may have with EX01\Submit.
Set-ReceiveConnector 'EX01\Relay' -TransportRole FrontendTransport -DomainController $dc -ErrorAction Stop

# Step 2 of 2, EX01\Submit: TransportRole from HubTransport to FrontendTransport
#   After it clients get the same answers and may do the same as before it.
Set-ReceiveConnector 'EX01\Submit' -TransportRole FrontendTransport -DomainController $dc -ErrorAction Stop

# Read back EX01\Relay: nothing goes on before it is as it shall be now.
Compare-Settings 'EX01\Relay' @(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc) @{ TransportRole = 'FrontendTransport'; Bindings = '0.0.0.0:2500'; RemoteIPRanges = '192.168.5.10'; Enabled = 'True'; AuthMechanism = 'Tls'; PermissionGroups = 'AnonymousUsers' }
Compare-Rights 'EX01\Relay' @(Get-ReceiveConnector 'EX01\Relay' -DomainController $dc | Get-ADPermission -DomainController $dc) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing'
Stop-AtDifferences 'Not as planned; the change ends here.'

# Read back EX01\Submit: nothing goes on before it is as it shall be now.
Compare-Settings 'EX01\Submit' @(Get-ReceiveConnector 'EX01\Submit' -DomainController $dc) @{ TransportRole = 'FrontendTransport'; Bindings = '0.0.0.0:2500'; RemoteIPRanges = '192.168.5.20'; Enabled = 'True'; AuthMechanism = 'Tls'; PermissionGroups = 'AnonymousUsers' }
Compare-Rights 'EX01\Submit' @(Get-ReceiveConnector 'EX01\Submit' -DomainController $dc | Get-ADPermission -DomainController $dc) 'NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Submit','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Authoritative-Domain-Sender','NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-Accept-Headers-Routing'
Stop-AtDifferences 'Not as planned; the change ends here.'
