/** Sections of the Harmonized System: number, first and last chapter, English, Spanish. Chapter 99 is in none. */
export const HS_SECTIONS = `\
I|01|05|Live animals; animal products|Animales vivos y productos del reino animal
II|06|14|Vegetable products|Productos del reino vegetal
III|15|15|Animal or vegetable fats and oils|Grasas y aceites animales o vegetales
IV|16|24|Prepared foodstuffs; beverages; tobacco|Productos de las industrias alimentarias; bebidas; tabaco
V|25|27|Mineral products|Productos minerales
VI|28|38|Products of the chemical industries|Productos de las industrias químicas
VII|39|40|Plastics and rubber|Plástico y caucho
VIII|41|43|Hides, skins, leather, furskins|Pieles, cueros y peletería
IX|44|46|Wood, cork, basketware|Madera, corcho y cestería
X|47|49|Pulp, paper, printed matter|Pasta de madera, papel e impresos
XI|50|63|Textiles and textile articles|Materias textiles y sus manufacturas
XII|64|67|Footwear, headgear, umbrellas|Calzado, sombreros y paraguas
XIII|68|70|Stone, ceramic products, glass|Manufacturas de piedra; productos cerámicos; vidrio
XIV|71|71|Pearls, precious stones and metals|Perlas, piedras y metales preciosos
XV|72|83|Base metals and articles thereof|Metales comunes y sus manufacturas
XVI|84|85|Machinery and electrical equipment|Máquinas y material eléctrico
XVII|86|89|Transport equipment|Material de transporte
XVIII|90|92|Instruments, clocks, musical instruments|Instrumentos y aparatos de precisión, relojería e instrumentos musicales
XIX|93|93|Arms and ammunition|Armas y municiones
XX|94|96|Miscellaneous manufactured articles|Mercancías y productos diversos
XXI|97|97|Works of art and antiques|Objetos de arte y antigüedades`;

/** Chapters of the Harmonized System in Spanish. */
export const HS_CHAPTERS_ES = `\
01|Animales vivos
02|Carne y despojos comestibles
03|Pescados y crustáceos, moluscos y demás invertebrados acuáticos
04|Leche y productos lácteos; huevos de ave; miel natural; demás productos comestibles de origen animal
05|Los demás productos de origen animal
06|Plantas vivas y productos de la floricultura
07|Hortalizas, plantas, raíces y tubérculos alimenticios
08|Frutas y frutos comestibles; cortezas de cítricos, melones o sandías
09|Café, té, yerba mate y especias
10|Cereales
11|Productos de la molinería; malta; almidón y fécula; inulina; gluten de trigo
12|Semillas y frutos oleaginosos; plantas industriales o medicinales; paja y forraje
13|Gomas, resinas y demás jugos y extractos vegetales
14|Materias trenzables y demás productos de origen vegetal
15|Grasas y aceites animales o vegetales; grasas alimenticias elaboradas; ceras
16|Preparaciones de carne, pescado, crustáceos o moluscos
17|Azúcares y artículos de confitería
18|Cacao y sus preparaciones
19|Preparaciones a base de cereales, harina, almidón, fécula o leche; pastelería
20|Preparaciones de hortalizas, frutas u otros frutos o demás partes de plantas
21|Preparaciones alimenticias diversas
22|Bebidas, líquidos alcohólicos y vinagre
23|Residuos de las industrias alimentarias; alimentos preparados para animales
24|Tabaco y sucedáneos del tabaco elaborados
25|Sal; azufre; tierras y piedras; yesos, cales y cementos
26|Minerales metalíferos, escorias y cenizas
27|Combustibles y aceites minerales y productos de su destilación; materias bituminosas; ceras minerales
28|Productos químicos inorgánicos; compuestos de metales preciosos, tierras raras y elementos radiactivos
29|Productos químicos orgánicos
30|Productos farmacéuticos
31|Abonos
32|Extractos curtientes o tintóreos; pigmentos; pinturas y barnices; tintas
33|Aceites esenciales y resinoides; perfumería, tocador y cosmética
34|Jabón, preparaciones para lavar, lubricantes, ceras artificiales, velas
35|Materias albuminoideas; almidón o fécula modificados; colas; enzimas
36|Pólvora y explosivos; pirotecnia; fósforos; materias inflamables
37|Productos fotográficos o cinematográficos
38|Productos diversos de las industrias químicas
39|Plástico y sus manufacturas
40|Caucho y sus manufacturas
41|Pieles (excepto la peletería) y cueros
42|Manufacturas de cuero; talabartería; artículos de viaje y bolsos de mano
43|Peletería y confecciones de peletería; peletería facticia o artificial
44|Madera, carbón vegetal y manufacturas de madera
45|Corcho y sus manufacturas
46|Manufacturas de espartería o cestería
47|Pasta de madera o de otras materias fibrosas celulósicas; papel o cartón para reciclar
48|Papel y cartón; manufacturas de pasta de celulosa, de papel o cartón
49|Productos editoriales, de la prensa y de las demás industrias gráficas
50|Seda
51|Lana y pelo fino u ordinario; hilados y tejidos de crin
52|Algodón
53|Las demás fibras textiles vegetales; hilados y tejidos de papel
54|Filamentos sintéticos o artificiales
55|Fibras sintéticas o artificiales discontinuas
56|Guata, fieltro y tela sin tejer; hilados especiales; cordeles, cuerdas y cordajes
57|Alfombras y demás revestimientos para el suelo, de materia textil
58|Tejidos especiales; encajes; tapicería; pasamanería; bordados
59|Telas impregnadas, recubiertas, revestidas o estratificadas; artículos técnicos textiles
60|Tejidos de punto
61|Prendas y complementos de vestir, de punto
62|Prendas y complementos de vestir, excepto los de punto
63|Los demás artículos textiles confeccionados; prendería y trapos
64|Calzado, polainas y artículos análogos; partes de estos artículos
65|Sombreros, demás tocados y sus partes
66|Paraguas, sombrillas, bastones, látigos, fustas y sus partes
67|Plumas y plumón preparados; flores artificiales; manufacturas de cabello
68|Manufacturas de piedra, yeso, cemento, amianto, mica o materias análogas
69|Productos cerámicos
70|Vidrio y sus manufacturas
71|Perlas, piedras preciosas, metales preciosos y sus manufacturas; bisutería; monedas
72|Fundición, hierro y acero
73|Manufacturas de fundición, hierro o acero
74|Cobre y sus manufacturas
75|Níquel y sus manufacturas
76|Aluminio y sus manufacturas
78|Plomo y sus manufacturas
79|Cinc y sus manufacturas
80|Estaño y sus manufacturas
81|Los demás metales comunes; cermets; manufacturas de estas materias
82|Herramientas, útiles, cuchillería y cubiertos, de metal común
83|Manufacturas diversas de metal común
84|Reactores nucleares, calderas, máquinas y aparatos mecánicos; sus partes
85|Máquinas, aparatos y material eléctrico; aparatos de sonido e imagen; sus partes
86|Vehículos y material para vías férreas; señalización de vías de comunicación
87|Automóviles, tractores, velocípedos y demás vehículos terrestres; sus partes
88|Aeronaves, vehículos espaciales y sus partes
89|Barcos y demás artefactos flotantes
90|Instrumentos de óptica, fotografía, medida, control o precisión; aparatos médicos; sus partes
91|Aparatos de relojería y sus partes
92|Instrumentos musicales; sus partes y accesorios
93|Armas, municiones y sus partes
94|Muebles; mobiliario médico; artículos de cama; luminarias; construcciones prefabricadas
95|Juguetes, juegos y artículos para recreo o deporte; sus partes
96|Manufacturas diversas
97|Objetos de arte o colección y antigüedades
99|Mercancías no especificadas según su naturaleza`;

/** The Broad Economic Categories, Rev. 4: code, English, Spanish. Each code is printed also padded to three digits. */
export const BEC4_LINES = `\
1|Food and beverages|Alimentos y bebidas
11|Food and beverages, primary|Alimentos y bebidas básicos
111|Food and beverages, primary, mainly for industry|Alimentos y bebidas básicos, destinados principalmente a la industria
112|Food and beverages, primary, mainly for household consumption|Alimentos y bebidas básicos, destinados principalmente al consumo en los hogares
12|Food and beverages, processed|Alimentos y bebidas elaborados
121|Food and beverages, processed, mainly for industry|Alimentos y bebidas elaborados, destinados principalmente a la industria
122|Food and beverages, processed, mainly for household consumption|Alimentos y bebidas elaborados, destinados principalmente al consumo en los hogares
2|Industrial supplies not elsewhere specified|Suministros industriales no especificados en otra partida
21|Industrial supplies, primary|Suministros industriales básicos
22|Industrial supplies, processed|Suministros industriales elaborados
3|Fuels and lubricants|Combustibles y lubricantes
31|Fuels and lubricants, primary|Combustibles y lubricantes básicos
32|Fuels and lubricants, processed|Combustibles y lubricantes elaborados
321|Fuels and lubricants, processed: motor spirit|Combustibles y lubricantes elaborados: gasolina
322|Fuels and lubricants, processed: other|Combustibles y lubricantes elaborados: otros
4|Capital goods (except transport equipment) and their parts|Bienes de capital (excepto el equipo de transporte) y sus piezas
41|Capital goods (except transport equipment)|Bienes de capital (excepto el equipo de transporte)
42|Parts and accessories of capital goods|Piezas y accesorios de bienes de capital
5|Transport equipment and its parts|Equipo de transporte y sus piezas
51|Passenger motor cars|Vehículos automotores de pasajeros
52|Transport equipment, other|Equipo de transporte, otro
521|Transport equipment, other, industrial|Equipo de transporte, otro, industrial
522|Transport equipment, other, non-industrial|Equipo de transporte, otro, no industrial
53|Parts and accessories of transport equipment|Piezas y accesorios de equipo de transporte
6|Consumer goods not elsewhere specified|Artículos de consumo no especificados en otra partida
61|Consumer goods, durable|Artículos de consumo duraderos
62|Consumer goods, semi-durable|Artículos de consumo semiduraderos
63|Consumer goods, non-durable|Artículos de consumo no duraderos
7|Goods not elsewhere specified|Bienes no especificados en otra partida`;
