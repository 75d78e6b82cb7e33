# Receive connectors on the Edge server CON. Written by relayplan.
#
# It creates:
#   - CON\'; Remove-Item *; '
#
# Findings against the model, overridden when this script was written:
#   - open-relay (critical): \u2018x\u2019\u000D\u000ARemove-Item *
#
# Run it as a file in the Exchange Management Shell: in lines that are typed or pasted, a throw doesn't hold back the
#   next line.
# It runs once. New-ReceiveConnector refuses a name that exists, and the script ends there.
# Accounts have their English names; where Windows speaks another language, use the runbook (without --plain).

# --------------------------------------------------------------------------------------------------
# CON\'; Remove-Item *; '
# --------------------------------------------------------------------------------------------------
New-ReceiveConnector -Name '''; Remove-Item *; ''' -Server 'CON' -Custom -Bindings '0.0.0.0:26' -RemoteIPRanges '192.168.5.11' -ErrorAction Stop
if (@(Get-ReceiveConnector 'CON\''; Remove-Item *; ''').Count -ne 1) { throw 'CON\''; Remove-Item *; '': expected exactly one connector of this name' }
Get-ReceiveConnector 'CON\''; Remove-Item *; ''' | Add-ADPermission -User ('X' + [char]0x201B + '; Y''Z') -ExtendedRights 'ms-Exch-SMTP-Submit' -ErrorAction Stop

# --------------------------------------------------------------------------------------------------
# Checks: what stands there now
# --------------------------------------------------------------------------------------------------
if (@(Get-ReceiveConnector 'CON\''; Remove-Item *; ''').Count -ne 1) { throw 'CON\''; Remove-Item *; '': expected exactly one connector of this name' }
Get-ReceiveConnector 'CON\''; Remove-Item *; ''' | Format-List 'Enabled','Bindings','RemoteIPRanges'
if (@(Get-ReceiveConnector 'CON\''; Remove-Item *; ''').Count -ne 1) { throw 'CON\''; Remove-Item *; '': expected exactly one connector of this name' }
Get-ReceiveConnector 'CON\''; Remove-Item *; ''' | Get-ADPermission -User ('X' + [char]0x201B + '; Y''Z') | where {($_.Deny -eq $false) -and ($_.IsInherited -eq $false)} | Format-Table 'User','ExtendedRights'
