/** INEGI numbers the states of Mexico in this order; `01` and `1` are one. */
export const mexicanStates: Readonly<Record<string, string>> = Object.fromEntries(
  'AGU BCN BCS CAM COA COL CHP CHH CMX DUR GUA GRO HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SLP SIN SON TAB TAM TLA VER YUC ZAC'
    .split(' ')
    .flatMap((letters, i) =>
      [...new Set([String(i + 1), String(i + 1).padStart(2, '0')])].map((code) => [code, `MX-${letters}`]),
    ),
);
