if ($problems.Count -gt 0) {
    throw ('Not as planned: ' + ($problems -join ', '))
}
if ($WhatIfPreference) {
    Write-Host 'What if: nothing was changed, nothing was read back.'
} else {
    Write-Host 'Everything is as planned.'
}
