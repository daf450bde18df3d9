@echo off
chcp 65001 >nul
cd /d "%~dp0"
where node >nul 2>nul || (echo Can Node.js. Tai ban LTS o https://nodejs.org roi mo lai tep nay. & pause & exit /b 1)
call npm run desk
pause
