# What stands in the way.
$problems = New-Object System.Collections.ArrayList
