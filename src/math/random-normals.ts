/**
 * Numbers of the standard normal distribution, the same for the same seed on every machine: sfc32 (Doty-Humphrey,
 * PractRand), seeded by FNV-1a of the text, and Box and Muller 1958 (Annals of Mathematical Statistics 29(2)).
 */
export function randomNormals(seed: string): () => number {
  const uniform = uniforms(seed);
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** Numbers between 0 and 1, neither of the two ends. */
function uniforms(seed: string): () => number {
  let [a, b, c, counter] = [1, 2, 3, 4].map((salt) => fnv(`${salt} ${seed}`)) as [
    number,
    number,
    number,
    number,
  ];
  const next = (): number => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return ((out >>> 0) + 0.5) / 2 ** 32;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
