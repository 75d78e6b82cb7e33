# Receive connectors on the Edge server EDGE01. Written by relayplan.
#
# It creates:
#   - EDGE01\Internet mail
#
# Run it as a file in the Exchange Management Shell: in lines that are typed or pasted, a throw doesn't hold back the
#   next line.
# It runs once. New-ReceiveConnector refuses a name that exists, and the script ends there.
# Accounts have their English names; where Windows speaks another language, use the runbook (without --plain).

# --------------------------------------------------------------------------------------------------
# EDGE01\Internet mail
# --------------------------------------------------------------------------------------------------
# purpose: internet
# Created disabled: New leaves it wider than planned; Set narrows it and enables it.
New-ReceiveConnector -Name 'Internet mail' -Server 'EDGE01' -Internet -Bindings '192.0.2.25:25' -Enabled $false -ErrorAction Stop
Set-ReceiveConnector 'EDGE01\Internet mail' -RemoteIPRanges '0.0.0.0-9.255.255.255','11.0.0.0-255.255.255.255' -Enabled $true -ProtocolLoggingLevel Verbose -ErrorAction Stop

# --------------------------------------------------------------------------------------------------
# Checks: what stands there now
# --------------------------------------------------------------------------------------------------
if (@(Get-ReceiveConnector 'EDGE01\Internet mail').Count -ne 1) { throw 'EDGE01\Internet mail: expected exactly one connector of this name' }
Get-ReceiveConnector 'EDGE01\Internet mail' | Format-List 'Enabled','Bindings','RemoteIPRanges'
if (@(Get-ReceiveConnector 'EDGE01\Internet mail').Count -ne 1) { throw 'EDGE01\Internet mail: expected exactly one connector of this name' }
Get-ReceiveConnector 'EDGE01\Internet mail' | Get-ADPermission -User 'NT AUTHORITY\ANONYMOUS LOGON' | where {($_.Deny -eq $false) -and ($_.IsInherited -eq $false)} | Format-Table 'User','ExtendedRights'
