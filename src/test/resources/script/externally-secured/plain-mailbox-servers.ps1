# Receive connectors on the server EX01. Written by relayplan.
#
# It creates:
#   - EX01\Anonymous Relay
#
# Run it as a file in the Exchange Management Shell: in lines that are typed or pasted, a throw doesn't hold back the
#   next line.
# It runs once. New-ReceiveConnector refuses a name that exists, and the script ends there.
# Accounts have their English names; where Windows speaks another language, use the runbook (without --plain).

# --------------------------------------------------------------------------------------------------
# EX01\Anonymous Relay
# --------------------------------------------------------------------------------------------------
# purpose: relay
New-ReceiveConnector -Name 'Anonymous Relay' -Server 'EX01' -TransportRole FrontendTransport -Custom -Bindings '0.0.0.0:25' -RemoteIPRanges '192.168.5.10','192.168.5.11' -ErrorAction Stop
Set-ReceiveConnector 'EX01\Anonymous Relay' -AuthMechanism ExternalAuthoritative -PermissionGroups ExchangeServers -ErrorAction Stop

# --------------------------------------------------------------------------------------------------
# Checks: what stands there now
# --------------------------------------------------------------------------------------------------
if (@(Get-ReceiveConnector 'EX01\Anonymous Relay').Count -ne 1) { throw 'EX01\Anonymous Relay: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Anonymous Relay' | Format-List 'Enabled','TransportRole','Bindings','RemoteIPRanges'
if (@(Get-ReceiveConnector 'EX01\Anonymous Relay').Count -ne 1) { throw 'EX01\Anonymous Relay: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Anonymous Relay' | Get-ADPermission -User 'MS Exchange\Externally Secured Servers' | where {($_.Deny -eq $false) -and ($_.IsInherited -eq $false)} | Format-Table 'User','ExtendedRights'
