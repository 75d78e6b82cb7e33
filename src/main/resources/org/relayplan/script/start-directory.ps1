[CmdletBinding(SupportsShouldProcess = $true)]
param(
    # The domain controller (FQDN) that every command asks and tells, so that none waits for replication.
    # Left out: the one that answers first.
    [string] $DomainController = '',

    # How long to wait until something just created or changed can be read, in seconds.
    [ValidateRange(0, 3600)]
    [int] $WaitSeconds = 120
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
