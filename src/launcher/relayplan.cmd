@echo off
rem Starts relayplan.jar fast, as the launcher "relayplan" of other systems does: a small JVM set-up, and an archive of
rem loaded classes that the first start makes in the jar's folder, where that can be written. Without it everything works
rem the same, only slower. RELAYPLAN_ARCHIVE=off: use none and make none. RELAYPLAN_ARCHIVE=make: only make it.
rem
rem No line holds a path outside quotes or inside parentheses: paths may have blanks, parentheses and ampersands.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "flags=-Xlog:disable -Xlog:all=error:stderr -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn64m -XX:MaxTenuringThreshold=0"

rem An installation with a Java of its own has the archive in that.
set "java=%here%..\runtime\bin\java.exe"
if not exist "%java%" goto jar
if "%RELAYPLAN_ARCHIVE%"=="make" exit /b 0
if "%RELAYPLAN_ARCHIVE%"=="off" set "flags=%flags% -Xshare:off"
"%java%" %flags% -m org.relayplan/org.relayplan.cli.Main %*
exit /b %ERRORLEVEL%

:jar
set "jar=%here%relayplan.jar"
if not exist "%jar%" set "jar=%here%..\lib\relayplan.jar"
if not exist "%jar%" set "jar=%here%..\..\target\relayplan.jar"
if not exist "%jar%" goto no_jar
for %%f in ("%jar%") do set "jar=%%~ff"
for %%f in ("%jar%") do set "lib=%%~dpf"
if not defined JAVA_HOME goto path
set "home=%JAVA_HOME:"=%"
set "java=%home%\bin\java.exe"
if exist "%java%" goto release
goto wrong_home

:path
set "java="
for %%f in (java.exe) do set "java=%%~$PATH:f"
if not defined java goto no_java
for %%f in ("%java%\..\..") do set "home=%%~ff"

rem What tells one Java build from another; without it an archive could be another Java's.
:release
set "version="
set "build="
if not exist "%home%\release" goto run
for /f "usebackq tokens=1,2 delims==" %%a in ("%home%\release") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
for /f "usebackq tokens=1,2 delims==" %%a in ("%home%\release") do if "%%a"=="JAVA_RUNTIME_VERSION" set "build=%%~b"
if not defined version goto run
if not defined build set "build=%version%"
rem 8 for 1.8.0_452, 17 for 17.0.15.
set "number=%version%"
if "%number:~0,2%"=="1." set "number=%number:~2%"
for /f "delims=.-+_" %%n in ("%number%") do set "number=%%n"
if %number% LSS 17 goto old
if "%RELAYPLAN_ARCHIVE%"=="off" goto run

rem The checksum tells one jar from another of the same time and size; beside the archive stands the path it holds for.
set "sum=jar"
if exist "%jar%.sha256" for /f "usebackq" %%s in ("%jar%.sha256") do set "sum=%%s"
set "archive=%lib%relayplan-%sum:~0,16%-%build%.jsa"
set "at="
if exist "%archive%.mark" set /p "at=" <"%archive%.mark"
if defined at set "at=%at:"=%"
if not "%at%"=="%jar%" goto make
if exist "%archive%" goto use
goto run

:make
set "fresh=%archive%.%RANDOM%%RANDOM%"
copy /y nul "%fresh%" >nul 2>&1
if errorlevel 1 goto run
del "%fresh%" >nul 2>&1
"%java%" %flags% "-XX:ArchiveClassesAtExit=%fresh%" -jar "%jar%" check "%here%..\samples\anonymous-relay.json" <nul >nul 2>&1
if exist "%fresh%" move /y "%fresh%" "%archive%" >nul 2>&1
if exist "%fresh%" del "%fresh%" >nul 2>&1
>"%archive%.mark" echo "%jar%"
if not exist "%archive%" goto run

:use
if "%RELAYPLAN_ARCHIVE%"=="make" exit /b 0
"%java%" %flags% "-XX:SharedArchiveFile=%archive%" -jar "%jar%" %*
exit /b %ERRORLEVEL%

:run
if "%RELAYPLAN_ARCHIVE%"=="make" goto no_archive
"%java%" %flags% -jar "%jar%" %*
exit /b %ERRORLEVEL%

:no_archive
>&2 echo relayplan: could not make an archive of classes beside "%jar%"
exit /b 4

:no_jar
>&2 echo relayplan: no relayplan.jar near "%here%"; in a checkout, 'mvn package' makes it
exit /b 4

:wrong_home
>&2 echo relayplan: JAVA_HOME is "%home%", and there is no bin\java.exe in it; set it to a Java 17 or newer, or clear it
exit /b 4

:no_java
>&2 echo relayplan: no java.exe on PATH and no JAVA_HOME; Java 17 or newer is needed
exit /b 4

:old
>&2 echo relayplan: Java 17 or newer is needed, and "%java%" is Java %number%; set JAVA_HOME to a newer one
exit /b 4
