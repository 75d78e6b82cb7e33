# Receive connectors on the servers HUB01, EX01. Written by relayplan.
#
# It creates:
#   - HUB01\Old relay
#   - EX01\Partner
#   - EX01\Imported
#
# Run it as a file in the Exchange Management Shell: in lines that are typed or pasted, a throw doesn't hold back the
#   next line.
# It runs once. New-ReceiveConnector refuses a name that exists, and the script ends there.
# Accounts have their English names; where Windows speaks another language, use the runbook (without --plain).

# --------------------------------------------------------------------------------------------------
# HUB01\Old relay
# --------------------------------------------------------------------------------------------------
New-ReceiveConnector -Name 'Old relay' -Server 'HUB01' -Custom -Bindings '0.0.0.0:26' -RemoteIPRanges '10.0.0.5' -Enabled $false -ErrorAction Stop
Set-ReceiveConnector 'HUB01\Old relay' -PermissionGroups AnonymousUsers -ErrorAction Stop

# --------------------------------------------------------------------------------------------------
# EX01\Partner
# --------------------------------------------------------------------------------------------------
New-ReceiveConnector -Name 'Partner' -Server 'EX01' -TransportRole FrontendTransport -Partner -Bindings '0.0.0.0:25' -RemoteIPRanges '192.0.2.1' -ErrorAction Stop
Set-ReceiveConnector 'EX01\Partner' -AuthMechanism 'Tls','Integrated' -PermissionGroups 'AnonymousUsers','ExchangeUsers' -ErrorAction Stop
if (@(Get-ReceiveConnector 'EX01\Partner').Count -ne 1) { throw 'EX01\Partner: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Partner' | Add-ADPermission -User 'NT AUTHORITY\Authenticated Users' -ExtendedRights 'ms-Exch-SMTP-Accept-Any-Sender' -Deny -ErrorAction Stop
if (@(Get-ReceiveConnector 'EX01\Partner').Count -ne 1) { throw 'EX01\Partner: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Partner' | Remove-ADPermission -User 'NT AUTHORITY\Authenticated Users' -ExtendedRights 'ms-Exch-Bypass-Anti-Spam' -Confirm:$false -ErrorAction Stop
if (@(Get-ReceiveConnector 'EX01\Partner').Count -ne 1) { throw 'EX01\Partner: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Partner' | Add-ADPermission -User 'NT AUTHORITY\ANONYMOUS LOGON' -ExtendedRights 'ms-Exch-SMTP-Accept-Any-Recipient','ms-Exch-Bypass-Anti-Spam' -ErrorAction Stop
if (@(Get-ReceiveConnector 'EX01\Partner').Count -ne 1) { throw 'EX01\Partner: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Partner' | Add-ADPermission -User 'CONTOSO\Scanners' -ExtendedRights 'ms-Exch-SMTP-Submit' -ErrorAction Stop
if (@(Get-ReceiveConnector 'EX01\Partner').Count -ne 1) { throw 'EX01\Partner: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Partner' | Add-ADPermission -User 'S-1-5-21-1-2-3-1104' -ExtendedRights 'ms-Exch-SMTP-Accept-Any-Sender' -ErrorAction Stop

# --------------------------------------------------------------------------------------------------
# EX01\Imported
# --------------------------------------------------------------------------------------------------
# Which rights it has beyond its permission groups is unknown; nothing is granted.
New-ReceiveConnector -Name 'Imported' -Server 'EX01' -TransportRole HubTransport -Custom -Bindings '0.0.0.0:2526' -RemoteIPRanges '10.0.0.6' -ErrorAction Stop
Set-ReceiveConnector 'EX01\Imported' -PermissionGroups ExchangeServers -ErrorAction Stop

# --------------------------------------------------------------------------------------------------
# Checks: what stands there now
# --------------------------------------------------------------------------------------------------
if (@(Get-ReceiveConnector 'HUB01\Old relay').Count -ne 1) { throw 'HUB01\Old relay: expected exactly one connector of this name' }
Get-ReceiveConnector 'HUB01\Old relay' | Format-List 'Enabled','Bindings','RemoteIPRanges'
if (@(Get-ReceiveConnector 'HUB01\Old relay').Count -ne 1) { throw 'HUB01\Old relay: expected exactly one connector of this name' }
Get-ReceiveConnector 'HUB01\Old relay' | Get-ADPermission -User 'NT AUTHORITY\ANONYMOUS LOGON' | where {($_.Deny -eq $false) -and ($_.IsInherited -eq $false)} | Format-Table 'User','ExtendedRights'
if (@(Get-ReceiveConnector 'EX01\Partner').Count -ne 1) { throw 'EX01\Partner: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Partner' | Format-List 'Enabled','TransportRole','Bindings','RemoteIPRanges'
if (@(Get-ReceiveConnector 'EX01\Partner').Count -ne 1) { throw 'EX01\Partner: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Partner' | Get-ADPermission -User 'NT AUTHORITY\ANONYMOUS LOGON' | where {($_.Deny -eq $false) -and ($_.IsInherited -eq $false)} | Format-Table 'User','ExtendedRights'
if (@(Get-ReceiveConnector 'EX01\Partner').Count -ne 1) { throw 'EX01\Partner: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Partner' | Get-ADPermission -User 'NT AUTHORITY\Authenticated Users' | Format-Table 'User','Deny','IsInherited','ExtendedRights'
if (@(Get-ReceiveConnector 'EX01\Partner').Count -ne 1) { throw 'EX01\Partner: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Partner' | Get-ADPermission -User 'CONTOSO\Scanners' | where {($_.Deny -eq $false) -and ($_.IsInherited -eq $false)} | Format-Table 'User','ExtendedRights'
if (@(Get-ReceiveConnector 'EX01\Partner').Count -ne 1) { throw 'EX01\Partner: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Partner' | Get-ADPermission -User 'S-1-5-21-1-2-3-1104' | where {($_.Deny -eq $false) -and ($_.IsInherited -eq $false)} | Format-Table 'User','ExtendedRights'
if (@(Get-ReceiveConnector 'EX01\Imported').Count -ne 1) { throw 'EX01\Imported: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Imported' | Format-List 'Enabled','TransportRole','Bindings','RemoteIPRanges'
