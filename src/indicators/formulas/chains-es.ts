/** Formulas of value chains in Spanish. */
export const CHAINS_ES = {
  'gross-exports': [
    '',
    '',
    '',
    'self:    DVA = v_s B*_s e, donde a A* solo se le quita el flujo mismo',
    'B^{!s}: inversa de Leontief de la tabla en que s no exporta insumos',
  ],
  'value-added-trade': [
    'final-demand: v̂ B Y (johnson-noguera: su parte en el extranjero, VAX, y VAX/E)',
    '',
    'VS = c^for e;  VS_HIY = (u − v_s L_s) e;  VS1 = v_i Σ_{j en el extranjero} B_ij e_j',
  ],
  participation: ['', '', 'koopman: participación = (VS1 + FC)/E, posición = ln(1 + VS1/E) − ln(1 + FC/E)'],
  content: [
    '',
    '',
    'below_threshold = parte de E de las industrias con c^dom < threshold',
    'proveedores: Σ_{i in t} v_i B_ij e_j / E,  exposición: v̂BY_k / valor agregado',
  ],
  exposure: [
    'orígenes: F_tk = Σ_{i in t} Σ_j v_i B_ij y_jk;  las exportaciones e_j, la producción x_j de j in k en lugar de y_jk',
    'destinos: F_sk = Σ_{i in s} v_i (B Y)_ik',
    'f = F / Σ F,  HHI = Σ f²;  extranjero: lo mismo sin la economía propia',
  ],
  introversion: [
    's = T_ii / T_i,  v = T_oi / T_o;  T exportaciones e importaciones; índices: i, miembros; o, ajenos',
    '',
    'introversión = (HI − HE) / (HI + HE)',
    'concentración = s / (T_i / (T_i + T_o))',
  ],
  'effective-exchange-rate': [
    '',
    'tipo = 100 p_i / Π_{j≠i} p_j^{w_ij}',
    's de i: w_si = (T_si − T_ss) / (1 − T_ss),  tipo = 100 p_i / Π_j p_j^{w_sj}',
  ],
  'content-rule': ['', '', 'brecha = contenido − meta,  cumple = (brecha ≥ 0)'],
  upstreamness: ['', '', ''],
  'chain-length': [
    '',
    'PL = X/V con X = v̂BBŷ;  PL_D = v̂LLŷ^D / V_D;  PL_RT = v̂LLŷ^F / V_RT',
    '',
    'posición = PL_GVC hacia delante / PL_GVC hacia atrás',
  ],
  'io-matrices': [
    'insumos A_ij = Z_ij / x_j,  leontief B = (I − A)⁻¹',
    'asignación H_ij = Z_ij / x_i,  ghosh G = (I − H)⁻¹ = x̂⁻¹ B x̂',
  ],
  tiva: [
    '',
    '',
    'PROD = x = DOM + EXGR,  DOM = DOM_FNL + DOM_INT,  VALU = v x = Σ_socios FD_VA',
    'FFD_DVA = v̂BY en el extranjero,  DEXFVAP = Σ_{i in socio} v_i B_ij e_j',
  ],
  'value-added-rca': [
    'RCA_si = (z_si / Σ_i z_si) / (Σ_s z_si / Σ_s Σ_i z_si),  z = v̂ L e (valor agregado), e (bruto)',
  ],
  satellites: [
    '',
    'producción = F por economía,  consumo_r = S B Y_r',
    'exportaciones: (S B) e, parte nacional y parte extranjera',
  ],
  extraction: ['pérdida = v̂ (x − (I − A*)⁻¹ Y* 1)', "forward: pérdida = v̂ (x − x*),  x*' = va'(I − H*)⁻¹"],
  pyramid: ['', '', 'líderes = #{s : f_sk > m va_s / Σ_s va_s}'],
  'leader-mobility': [
    '',
    'rank_correlation = corr(lugar f⁰, lugar f¹),  transferred = ½ Σ_s |f¹_sk − f⁰_sk|',
    'entrants = #{s : lugar¹_s ≤ top < lugar⁰_s}',
  ],
  'aggregation-bias': ['', 'sesgo = share(Z̄, Ȳ) − share(Z, Y)'],
  linkages: [
    "rasmussen: m = 1'B, hacia delante B 1 (o x̂⁻¹ B x)",
    '',
    '',
    '',
    '',
    'índice = encadenamiento / encadenamiento medio;  dispersión = desv(columna o fila) / media',
  ],
  'important-coefficients': ['', '', 'ΔB = t F / (1 − b_ji t) para a_ij + t'],
  'feedback-loops': [
    'loop_1 = max_π Σ_i z(i, π(i)) sobre las permutaciones π, loop_2 = lo mismo sin los flujos de loop_1, …',
  ],
  'location-quotients': ['', '', '', "r_ij = a_ij min(1, q_ij),  multiplicador = 1'(I − R)⁻¹"],
  multipliers: [
    'abierto = f B,  f por unidad de producción (1; ingreso/x; cuenta/x)',
    'cerrado = f B + f B C (I − H B C)⁻¹ H B,  H ingreso, C compras de los hogares',
    'tipo I = abierto / f,  tipo II = cerrado / f',
    'downstream = (x̂⁻¹ B x̂ − I) f',
  ],
  prices: [
    "leontief: Δp' = π' B,  π_i = cambio · v_i de los elegidos",
    'ghosh: Δp = x̂⁻¹ B ψ,  ψ_i = cambio · y_i de los elegidos',
    'precio final de la economía r: Σ_i y_ir Δp_i / Σ_i y_ir',
  ],
  'supply-paths': ['', 'participación = camino / f B y'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
