/** The manufacturing subsectors of SCIAN, three digits. */
export const SCIAN_SUBSECTORS = {
  '311': ['Food', 'Industria alimentaria'],
  '312': ['Beverages and tobacco', 'Industria de las bebidas y el tabaco'],
  '313': ['Textile mills', 'Fabricación de insumos textiles y acabado de textiles'],
  '314': ['Textile products', 'Fabricación de productos textiles, excepto prendas de vestir'],
  '315': ['Apparel', 'Fabricación de prendas de vestir'],
  '316': [
    'Leather and its products',
    'Curtido y acabado de cuero y piel, y fabricación de productos de cuero, piel y materiales sucedáneos',
  ],
  '321': ['Wood', 'Industria de la madera'],
  '322': ['Paper', 'Industria del papel'],
  '323': ['Printing', 'Impresión e industrias conexas'],
  '324': ['Petroleum and coal products', 'Fabricación de productos derivados del petróleo y del carbón'],
  '325': ['Chemicals', 'Industria química'],
  '326': ['Plastics and rubber', 'Industria del plástico y del hule'],
  '327': ['Non-metallic mineral products', 'Fabricación de productos a base de minerales no metálicos'],
  '331': ['Primary metals', 'Industrias metálicas básicas'],
  '332': ['Fabricated metal products', 'Fabricación de productos metálicos'],
  '333': ['Machinery', 'Fabricación de maquinaria y equipo'],
  '334': [
    'Computer and electronic products',
    'Fabricación de equipo de computación, comunicación, medición y de otros equipos, componentes y accesorios electrónicos',
  ],
  '335': [
    'Electrical equipment and appliances',
    'Fabricación de accesorios, aparatos eléctricos y equipo de generación de energía eléctrica',
  ],
  '336': ['Transport equipment', 'Fabricación de equipo de transporte'],
  '337': ['Furniture', 'Fabricación de muebles, colchones y persianas'],
  '339': ['Other manufacturing', 'Otras industrias manufactureras'],
} as const;
