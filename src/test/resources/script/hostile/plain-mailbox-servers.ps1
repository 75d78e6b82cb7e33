# Receive connectors on the server EX01. Written by relayplan.
#
# It creates:
#   - EX01\O'Brien\u2019s $(Remove-Item *) `n #> \u202Erelay
#
# Findings against the model, overridden when this script was written:
#   - open-relay (critical): \u2018x\u2019\u000D\u000ARemove-Item *
#
# Run it as a file in the Exchange Management Shell: in lines that are typed or pasted, a throw doesn't hold back the
#   next line.
# It runs once. New-ReceiveConnector refuses a name that exists, and the script ends there.
# Accounts have their English names; where Windows speaks another language, use the runbook (without --plain).

# --------------------------------------------------------------------------------------------------
# EX01\O'Brien\u2019s $(Remove-Item *) `n #> \u202Erelay
# --------------------------------------------------------------------------------------------------
# owner: SIG # Begin signature block\u000D\u000ARemove-Item *
# 192.168.5.10: owner: \u2018ERP\u2019\u000D\u000ARemove-Item *; ticket: #>; comment: \u30BD\u8868\u0000
New-ReceiveConnector -Name ('O''Brien' + [char]0x2019 + 's $(Remove-Item *) `n #> ' + [char]0x202E + 'relay') -Server 'EX01' -TransportRole FrontendTransport -Custom -Bindings '0.0.0.0:25' -RemoteIPRanges '192.168.5.10' -ErrorAction Stop
Set-ReceiveConnector ('EX01\O''Brien' + [char]0x2019 + 's $(Remove-Item *) `n #> ' + [char]0x202E + 'relay') -Comment ('caf' + [char]0x00E9 + ' ' + [char]0xD83D + [char]0xDE00 + ' ''quoted'' ' + [char]0x201C + 'double' + [char]0x201D + ' {x} ''@') -Banner ('220 ' + [char]0x041F + [char]0x043E + [char]0x0448 + [char]0x0442 + [char]0x0430 + [char]0x007F) -ErrorAction Stop

# --------------------------------------------------------------------------------------------------
# Checks: what stands there now
# --------------------------------------------------------------------------------------------------
if (@(Get-ReceiveConnector ('EX01\O''Brien' + [char]0x2019 + 's $(Remove-Item *) `n #> ' + [char]0x202E + 'relay')).Count -ne 1) { throw ('EX01\O''Brien' + [char]0x2019 + 's $(Remove-Item *) `n #> ' + [char]0x202E + 'relay: expected exactly one connector of this name') }
Get-ReceiveConnector ('EX01\O''Brien' + [char]0x2019 + 's $(Remove-Item *) `n #> ' + [char]0x202E + 'relay') | Format-List 'Enabled','TransportRole','Bindings','RemoteIPRanges'
