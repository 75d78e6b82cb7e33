# Receive connectors on the servers EX01, EX02. Written by relayplan.
#
# It creates:
#   - EX01\Printers
#   - EX01\Submission
#   - EX02\Printers
#
# It compares with the model and does not change, because setup made them:
#   - EX01\Default Frontend EX01
#
# Run it as a file in the Exchange Management Shell: in lines that are typed or pasted, a throw doesn't hold back the
#   next line.
# It runs once. New-ReceiveConnector refuses a name that exists, and the script ends there.
# Accounts have their English names; where Windows speaks another language, use the runbook (without --plain).

# --------------------------------------------------------------------------------------------------
# EX01\Printers
# --------------------------------------------------------------------------------------------------
# purpose: relay; owner: mail team
$remoteIPRanges = @(
    '10.20.0.1' # network: printers; owner: Print
    '10.20.0.2' # network: printers; owner: Print
    '10.20.0.3' # network: printers; owner: Print
    '10.20.0.4' # network: printers; owner: Print
    '10.20.0.5' # network: printers; owner: Print
    '10.20.0.6' # network: printers; owner: Print
    '10.20.0.7' # network: printers; owner: Print
    '10.20.0.8' # network: printers; owner: site Kyiv; ticket: CHG-1; until: 2027-06-30; comment: moves in spring
    '2001:db8:0:1::/64'
    '10.21.0.0(255.255.255.0)'
)
New-ReceiveConnector -Name 'Printers' -Server 'EX01' -TransportRole FrontendTransport -Custom -Bindings '10.1.1.1:25','[2001:db8::1]:25' -RemoteIPRanges $remoteIPRanges -ErrorAction Stop
Set-ReceiveConnector 'EX01\Printers' -PermissionGroups AnonymousUsers -Fqdn 'ex01.contoso.com' -TlsDomainCapabilities $null -SmtpUtf8Enabled $true -BareLinefeedRejectionEnabled $true -Banner '220 ex01.contoso.com' -DefaultDomain $null -ConnectionTimeout '00:20:00' -MaxHeaderSize 1000 -MaxMessageSize 50MB -MaxInboundConnectionPerSource Unlimited -MaxInboundConnectionPercentagePerSource 100 -MessageRateLimit 600 -ProtocolLoggingLevel Verbose -ErrorAction Stop
if (@(Get-ReceiveConnector 'EX01\Printers').Count -ne 1) { throw 'EX01\Printers: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Printers' | Add-ADPermission -User 'NT AUTHORITY\ANONYMOUS LOGON' -ExtendedRights 'ms-Exch-SMTP-Accept-Any-Recipient' -ErrorAction Stop

# --------------------------------------------------------------------------------------------------
# EX01\Submission
# --------------------------------------------------------------------------------------------------
# purpose: client
# Created disabled: New leaves it wider than planned; Set narrows it and enables it.
New-ReceiveConnector -Name 'Submission' -Server 'EX01' -TransportRole FrontendTransport -Client -RemoteIPRanges '10.0.0.0/8' -Enabled $false -ErrorAction Stop
Set-ReceiveConnector 'EX01\Submission' -Bindings '10.1.1.1:2587' -Enabled $true -RequireTLS $true -ErrorAction Stop

# --------------------------------------------------------------------------------------------------
# EX02\Printers
# --------------------------------------------------------------------------------------------------
# purpose: relay; owner: mail team
$remoteIPRanges = @(
    '10.20.0.1' # network: printers; owner: Print
    '10.20.0.2' # network: printers; owner: Print
    '10.20.0.3' # network: printers; owner: Print
    '10.20.0.4' # network: printers; owner: Print
    '10.20.0.5' # network: printers; owner: Print
    '10.20.0.6' # network: printers; owner: Print
    '10.20.0.7' # network: printers; owner: Print
    '10.20.0.8' # network: printers; owner: site Kyiv; ticket: CHG-1; until: 2027-06-30; comment: moves in spring
    '2001:db8:0:1::/64'
    '10.21.0.0(255.255.255.0)'
)
New-ReceiveConnector -Name 'Printers' -Server 'EX02' -TransportRole FrontendTransport -Custom -Bindings '10.1.1.2:25','[2001:db8::2]:25' -RemoteIPRanges $remoteIPRanges -ErrorAction Stop
Set-ReceiveConnector 'EX02\Printers' -PermissionGroups AnonymousUsers -Fqdn 'ex02.contoso.com' -TlsDomainCapabilities $null -SmtpUtf8Enabled $true -BareLinefeedRejectionEnabled $true -Banner '220 ex02.contoso.com' -DefaultDomain $null -ConnectionTimeout '00:20:00' -MaxHeaderSize 1000 -MaxMessageSize 50MB -MaxInboundConnectionPerSource Unlimited -MaxInboundConnectionPercentagePerSource 100 -MessageRateLimit 600 -ProtocolLoggingLevel Verbose -ErrorAction Stop
if (@(Get-ReceiveConnector 'EX02\Printers').Count -ne 1) { throw 'EX02\Printers: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX02\Printers' | Add-ADPermission -User 'NT AUTHORITY\ANONYMOUS LOGON' -ExtendedRights 'ms-Exch-SMTP-Accept-Any-Recipient' -ErrorAction Stop

# --------------------------------------------------------------------------------------------------
# Checks: what stands there now
# --------------------------------------------------------------------------------------------------
if (@(Get-ReceiveConnector 'EX01\Printers').Count -ne 1) { throw 'EX01\Printers: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Printers' | Format-List 'Enabled','TransportRole','Bindings','RemoteIPRanges'
if (@(Get-ReceiveConnector 'EX01\Printers').Count -ne 1) { throw 'EX01\Printers: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Printers' | Get-ADPermission -User 'NT AUTHORITY\ANONYMOUS LOGON' | where {($_.Deny -eq $false) -and ($_.IsInherited -eq $false)} | Format-Table 'User','ExtendedRights'
if (@(Get-ReceiveConnector 'EX01\Submission').Count -ne 1) { throw 'EX01\Submission: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Submission' | Format-List 'Enabled','TransportRole','Bindings','RemoteIPRanges'
# EX01\Default Frontend EX01 was made by setup and is not changed here. The model says:
#   PermissionGroups: ExchangeServers, ExchangeLegacyServers
#   MaxMessageSize: 40 MB (41,943,040 bytes)
if (@(Get-ReceiveConnector 'EX01\Default Frontend EX01').Count -ne 1) { throw 'EX01\Default Frontend EX01: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX01\Default Frontend EX01' | Format-List 'PermissionGroups','MaxMessageSize'
if (@(Get-ReceiveConnector 'EX02\Printers').Count -ne 1) { throw 'EX02\Printers: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX02\Printers' | Format-List 'Enabled','TransportRole','Bindings','RemoteIPRanges'
if (@(Get-ReceiveConnector 'EX02\Printers').Count -ne 1) { throw 'EX02\Printers: expected exactly one connector of this name' }
Get-ReceiveConnector 'EX02\Printers' | Get-ADPermission -User 'NT AUTHORITY\ANONYMOUS LOGON' | where {($_.Deny -eq $false) -and ($_.IsInherited -eq $false)} | Format-Table 'User','ExtendedRights'
