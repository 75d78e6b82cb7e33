if ($null -eq (Get-Command New-ReceiveConnector -ErrorAction SilentlyContinue)) {
    throw 'Run this script in the Exchange Management Shell.'
}
if ($DomainController -eq '') {
    $answers = @(Get-ExchangeServer -Identity $connectors[0].Server -ErrorAction Stop)
    if ($answers.Count -ne 1) {
        throw ($connectors[0].Server + ': expected exactly one server of this name')
    }
    $DomainController = [string] $answers[0].OriginatingServer
}
$directory = @{ DomainController = $DomainController }
Write-Host ('Domain controller: ' + $DomainController)
