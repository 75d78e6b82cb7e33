if ($null -eq (Get-Command Set-ReceiveConnector -ErrorAction SilentlyContinue)) {
    throw 'Run this script in the Exchange Management Shell.'
}
if ($DomainController -eq '') {
    $answers = @(Get-ExchangeServer -Identity $servers[0] -ErrorAction Stop)
    if ($answers.Count -ne 1) {
        throw ($servers[0] + ': expected exactly one server of this name')
    }
    $DomainController = [string] $answers[0].OriginatingServer
}
# Every command asks and tells this one, so that none sees what another has not done yet.
$directory = @{ DomainController = $DomainController }
Write-Host ('Domain controller: ' + $DomainController)
