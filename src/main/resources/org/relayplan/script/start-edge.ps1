[CmdletBinding(SupportsShouldProcess = $true)]
param(
    # How long to wait until something just created or changed can be read, in seconds.
    [ValidateRange(0, 3600)]
    [int] $WaitSeconds = 120
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
