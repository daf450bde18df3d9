#!/bin/sh
cd "$(dirname "$0")" || exit 1
command -v node >/dev/null || { echo "Cần Node.js. Tải bản LTS ở https://nodejs.org rồi mở lại tệp này."; read -r _; exit 1; }
npm run desk
