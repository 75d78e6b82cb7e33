# Collects what decides who can send mail through Exchange servers, into one file for relayplan import.
#
# It only reads: of Exchange it calls Get cmdlets and nothing else. The one thing it writes is that file.
# Run it in the Exchange Management Shell: Exchange 2010 or later, an Edge server, or a session that was imported
# from a server (Import-PSSession). An Edge server knows its own connectors only; run it there, too.
#
#     .\collect.ps1
#     .\collect.ps1 -Path C:\Temp\exchange.xml
#
[CmdletBinding()]
param(
    [string] $Path = ''
)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

# What could not be read; it is written down with the rest, so that nobody takes it for not there.
$problems = New-Object System.Collections.ArrayList

function Add-Problem([string] $Text) {
    [void] $problems.Add($Text)
    Write-Warning $Text
}

function Set-Member($Object, [string] $Name, $Value) {
    Add-Member -InputObject $Object -MemberType NoteProperty -Name $Name -Value $Value
}

# An object of a type that relayplan knows by its last word.
function New-Row([string] $Type) {
    $row = New-Object PSObject
    [void] $row.PSObject.TypeNames.Insert(0, 'relayplan.' + $Type)
    return $row
}

# Puts a value into a row as text, a list as a list of texts: so it depends neither on Exchange's own classes nor on how
# deep Export-Clixml goes. ToString and no cast: a cast may make a number of an enumeration from a remote session.
function Set-Text($Row, [string] $Name, $Value) {
    if ($null -eq $Value) {
        Set-Member $Row $Name $null
    } elseif (-not ($Value -is [string]) -and ($Value -is [System.Collections.IEnumerable])) {
        $texts = New-Object System.Collections.ArrayList
        foreach ($item in $Value) {
            if ($null -ne $item) {
                [void] $texts.Add($item.ToString())
            }
        }
        Set-Member $Row $Name $texts
    } elseif ($Value -is [System.DateTime]) {
        Set-Member $Row $Name ($Value.ToString('s'))
    } else {
        Set-Member $Row $Name ($Value.ToString())
    }
}

# The value of a property; nothing where the object has none of that name.
function Get-Value($From, [string] $Name) {
    $property = $From.PSObject.Properties[$Name]
    if ($null -ne $property) {
        return $property.Value
    }
}

# All properties of an object, but for those that remote sessions add.
function Copy-Row($From, [string] $Type) {
    $row = New-Row $Type
    foreach ($property in $From.PSObject.Properties) {
        if (@('SerializationData', 'RunspaceId', 'PSShowComputerName') -notcontains $property.Name) {
            try {
                $value = $property.Value
            } catch {
                $value = $null
                $where = $Type + ' ' + [string] (Get-Value $From 'Identity') + ', ' + $property.Name
                Add-Problem ($where + ': ' + [string] $_)
            }
            Set-Text $row $property.Name $value
        }
    }
    return $row
}

# The SID of an account, empty where nobody knows it: names depend on the language of Windows.
$sids = @{}

function Get-Sid([string] $User) {
    if ($User.StartsWith('S-1-')) {
        return $User
    }
    if (-not $sids.ContainsKey($User)) {
        $sids[$User] = ''
        try {
            $account = New-Object System.Security.Principal.NTAccount ($User)
            $sids[$User] = $account.Translate([System.Security.Principal.SecurityIdentifier]).Value
        } catch {
            $sids[$User] = ''
        }
    }
    return $sids[$User]
}

# Every row of a connector's access control list: allowed and denied, its own and inherited.
function Get-PermissionRows($Connector) {
    $identity = [string] $Connector.Identity
    try {
        $entries = @(Get-ADPermission -Identity ([string] $Connector.DistinguishedName) -ErrorAction Stop)
    } catch {
        $entries = @()
        Add-Problem ($identity + ', permissions: ' + [string] $_)
    }
    foreach ($entry in $entries) {
        $row = New-Row 'ADAcePresentationObject'
        $user = [string] $entry.User
        Set-Member $row 'Identity' $identity
        Set-Member $row 'User' $user
        Set-Member $row 'Sid' (Get-Sid $user)
        foreach ($name in @('Deny', 'IsInherited', 'InheritanceType', 'AccessRights', 'ExtendedRights')) {
            Set-Text $row $name (Get-Value $entry $name)
        }
        $row
    }
}

# The addresses of a server, as far as it can be asked for them.
function Get-Addresses([string] $Server) {
    if ($null -eq (Get-Command Get-NetworkConnectionInfo -ErrorAction SilentlyContinue)) {
        return
    }
    try {
        foreach ($connection in @(Get-NetworkConnectionInfo -Identity $Server -ErrorAction Stop)) {
            foreach ($address in @(Get-Value $connection 'IPAddresses')) {
                if ($null -ne $address) {
                    [string] $address
                }
            }
        }
    } catch {
        Add-Problem ($Server + ', network connections: ' + [string] $_)
    }
}

function Show-Progress([string] $Status) {
    Write-Progress -Activity 'relayplan collects' -Status $Status
}

if ($null -eq (Get-Command Get-ReceiveConnector -ErrorAction SilentlyContinue)) {
    throw 'Run this script in the Exchange Management Shell.'
}
if ($Path -eq '') {
    $Path = 'exchange-' + (Get-Date -Format 'yyyyMMdd-HHmmss') + '.xml'
}
if (Test-Path -LiteralPath $Path) {
    throw ($Path + ' is there already; nothing was collected. Name another file with -Path.')
}

Show-Progress 'Servers'
$servers = @()
try {
    $servers = @(Get-ExchangeServer -ErrorAction Stop | ForEach-Object { Copy-Row $_ 'ExchangeServer' })
} catch {
    Add-Problem ('Servers: ' + [string] $_)
}
foreach ($server in $servers) {
    Show-Progress ('Addresses of ' + $server.Name)
    Set-Member $server 'Addresses' @(Get-Addresses $server.Name)
}

Show-Progress 'Receive connectors'
$live = @(Get-ReceiveConnector -ErrorAction Stop)
$connectors = New-Object System.Collections.ArrayList
$permissions = New-Object System.Collections.ArrayList
foreach ($connector in $live) {
    Show-Progress ([string] ($connectors.Count + 1) + ' of ' + $live.Count + ': ' + [string] $connector.Identity)
    [void] $connectors.Add((Copy-Row $connector 'ReceiveConnector'))
    foreach ($row in @(Get-PermissionRows $connector)) {
        [void] $permissions.Add($row)
    }
}

Show-Progress 'Accepted domains'
$domains = @()
try {
    $domains = @(Get-AcceptedDomain -ErrorAction Stop | ForEach-Object { Copy-Row $_ 'AcceptedDomain' })
} catch {
    Add-Problem ('Accepted domains: ' + [string] $_)
}
$transport = @()
try {
    $transport = @(Get-TransportConfig -ErrorAction Stop | ForEach-Object { Copy-Row $_ 'TransportConfigContainer' })
} catch {
    Add-Problem ('Settings of transport: ' + [string] $_)
}

$collection = New-Row 'Collection'
Set-Member $collection 'Format' '1'
Set-Member $collection 'Collected' (Get-Date -Format 's')
Set-Member $collection 'PowerShell' ([string] $PSVersionTable.PSVersion)
Set-Member $collection 'Problems' $problems
Set-Member $collection 'Servers' $servers
Set-Member $collection 'Connectors' $connectors
Set-Member $collection 'Permissions' $permissions
Set-Member $collection 'AcceptedDomains' $domains
Set-Member $collection 'TransportConfig' $transport

Show-Progress 'Writing'
Export-Clixml -InputObject $collection -Path $Path -Depth 6 -Encoding UTF8 -NoClobber
Write-Progress -Activity 'relayplan collects' -Status 'Done' -Completed

$file = (Get-Item -LiteralPath $Path).FullName
Write-Host ('Servers: ' + $servers.Count + ', receive connectors: ' + $connectors.Count)
Write-Host ('Rows of permissions: ' + $permissions.Count + ', accepted domains: ' + $domains.Count)
if ($problems.Count -gt 0) {
    Write-Warning ('Could not be read: ' + $problems.Count + ', see above. Answers that depend on it will be unknown.')
}
Write-Host ('Written: ' + $file)
Write-Host ('Next:    relayplan import "' + $file + '"')
