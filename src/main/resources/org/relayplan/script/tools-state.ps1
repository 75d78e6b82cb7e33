# Connectors that differ from the plan and are left alone; connectors this run has changed; what the end complains of.
$leftAlone = @{}
$changed = @{}
$problems = New-Object System.Collections.ArrayList
