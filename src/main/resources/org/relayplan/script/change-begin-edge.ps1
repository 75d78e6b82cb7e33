if ($null -eq (Get-Command Set-ReceiveConnector -ErrorAction SilentlyContinue)) {
    throw 'Run this script in the Exchange Management Shell of the Edge server.'
}
# An Edge server has its own directory; its cmdlets take no domain controller.
$directory = @{}
