/** Words as YAML takes them for text, whatever stands in them. `yamlText('Đền: nơi thờ')  // => '"Đền: nơi thờ"'` */
export const yamlText = (text: string): string =>
  /^[\p{L}\p{N}][^:#"'\\]*$/u.test(text) ? text : JSON.stringify(text);
