for ($i = $position; $i -lt $steps.Count; $i++) {
    Invoke-Planned $steps[$i]
}
if ($WhatIfPreference) {
    Write-Host 'What if: nothing was changed, nothing was read back.'
} elseif ($changed.Count -eq 0) {
    Write-Host 'Everything was as planned already; nothing was changed.'
} else {
    Write-Host 'Everything is as planned.'
}
