const attacks = [
  '<script>fetch("https://evil.example/a")</script>',
  '<img src="https://evil.example/b" onerror="alert(1)">',
  '<svg onload=alert(1)><style>@import "https://evil.example/c";</style></svg>',
  '[link](javascript:alert(1)) ![picture](https://evil.example/d.png)',
  '</article></main><iframe src="https://evil.example/e"></iframe>',
  'background: url(https://evil.example/f)',
];
const quoted = attacks.map((attack) => JSON.stringify(attack));
const lines = quoted.map((attack) => `  - ${attack}`).join('\n');

/** A job description whose texts would do harm if they were taken for anything but text. */
export const hostileSpec = `title: ${quoted[0]}
summary: ${quoted[1]}
responsibilities:
${lines}
qualifications:
${lines}
skills:
${lines}
`;
