/**
 * Spanish names of the upper levels of ISIC (CIIU in Spanish), one line a code, `code|name`.
 * Groups and classes have English names only.
 */

/** Revision 2: major divisions, divisions, and the groups of manufacturing. */
export const ISIC2_ES = `\
1|Agricultura, caza, silvicultura y pesca
11|Agricultura y caza
12|Silvicultura y extracción de madera
13|Pesca
2|Explotación de minas y canteras
21|Explotación de minas de carbón
22|Producción de petróleo crudo y gas natural
23|Extracción de minerales metálicos
29|Extracción de otros minerales
3|Industrias manufactureras
31|Productos alimenticios, bebidas y tabaco
311|Productos alimenticios
313|Industrias de bebidas
314|Industria del tabaco
32|Textiles, prendas de vestir e industrias del cuero
321|Textiles
322|Prendas de vestir, excepto calzado
323|Industria del cuero y productos de cuero y sucedáneos de cuero y pieles, excepto calzado y prendas de vestir
324|Calzado, excepto el de caucho vulcanizado o moldeado o de plástico
33|Industria de la madera y productos de la madera, incluidos muebles
331|Industria de la madera y productos de madera y de corcho, excepto muebles
332|Muebles y accesorios, excepto los que son principalmente metálicos
34|Papel y productos de papel; imprentas y editoriales
341|Papel y productos de papel
342|Imprentas, editoriales e industrias conexas
35|Sustancias químicas y productos químicos, derivados del petróleo y del carbón, de caucho y plásticos
351|Sustancias químicas industriales
352|Otros productos químicos
353|Refinerías de petróleo
354|Productos diversos derivados del petróleo y del carbón
355|Productos de caucho
356|Productos plásticos no clasificados en otra parte
36|Productos minerales no metálicos, excepto los derivados del petróleo y del carbón
361|Objetos de barro, loza y porcelana
362|Vidrio y productos de vidrio
369|Otros productos minerales no metálicos
37|Industrias metálicas básicas
371|Industrias básicas de hierro y acero
372|Industrias básicas de metales no ferrosos
38|Productos metálicos, maquinaria y equipo
381|Productos metálicos, excepto maquinaria y equipo
382|Maquinaria, excepto la eléctrica
383|Maquinaria, aparatos, accesorios y suministros eléctricos
384|Material de transporte
385|Equipo profesional y científico, instrumentos de medida y de control no clasificados en otra parte, y aparatos fotográficos e instrumentos de óptica
39|Otras industrias manufactureras
390|Otras industrias manufactureras
4|Electricidad, gas y agua
41|Electricidad, gas y vapor
42|Obras hidráulicas y suministro de agua
5|Construcción
50|Construcción
6|Comercio al por mayor y al por menor, restaurantes y hoteles
61|Comercio al por mayor
62|Comercio al por menor
63|Restaurantes y hoteles
7|Transportes, almacenamiento y comunicaciones
71|Transporte y almacenamiento
72|Comunicaciones
8|Establecimientos financieros, seguros, bienes inmuebles y servicios prestados a las empresas
81|Establecimientos financieros
82|Seguros
83|Bienes inmuebles y servicios prestados a las empresas
9|Servicios comunales, sociales y personales
91|Administración pública y defensa
92|Servicios de saneamiento y similares
93|Servicios sociales y otros servicios comunales conexos
94|Servicios de diversión y esparcimiento y servicios culturales
95|Servicios personales y de los hogares
96|Organizaciones internacionales y otros organismos extraterritoriales
0|Actividades no bien especificadas
00|Actividades no bien especificadas
99|Bienes no clasificados en otra parte`;

/** Revisions 3 and 3.1: sections and divisions. */
export const ISIC3_ES = `\
A|Agricultura, ganadería, caza y silvicultura
01|Agricultura, ganadería, caza y actividades de servicios conexas
02|Silvicultura, extracción de madera y actividades de servicios conexas
B|Pesca
05|Pesca, explotación de criaderos de peces y granjas piscícolas, y actividades de servicios conexas
C|Explotación de minas y canteras
10|Extracción de carbón y lignito; extracción de turba
11|Extracción de petróleo crudo y gas natural; actividades de servicios conexas, excepto las de prospección
12|Extracción de minerales de uranio y torio
13|Extracción de minerales metalíferos
14|Explotación de otras minas y canteras
D|Industrias manufactureras
15|Elaboración de productos alimenticios y bebidas
16|Elaboración de productos de tabaco
17|Fabricación de productos textiles
18|Fabricación de prendas de vestir; adobo y teñido de pieles
19|Curtido y adobo de cueros; fabricación de maletas, bolsos de mano, artículos de talabartería y guarnicionería, y calzado
20|Producción de madera y fabricación de productos de madera y corcho, excepto muebles; fabricación de artículos de paja y de materiales trenzables
21|Fabricación de papel y de productos de papel
22|Actividades de edición e impresión y de reproducción de grabaciones
23|Fabricación de coque, productos de la refinación del petróleo y combustible nuclear
24|Fabricación de sustancias y productos químicos
25|Fabricación de productos de caucho y plástico
26|Fabricación de otros productos minerales no metálicos
27|Fabricación de metales comunes
28|Fabricación de productos elaborados de metal, excepto maquinaria y equipo
29|Fabricación de maquinaria y equipo n.c.p.
30|Fabricación de maquinaria de oficina, contabilidad e informática
31|Fabricación de maquinaria y aparatos eléctricos n.c.p.
32|Fabricación de equipo y aparatos de radio, televisión y comunicaciones
33|Fabricación de instrumentos médicos, ópticos y de precisión y fabricación de relojes
34|Fabricación de vehículos automotores, remolques y semirremolques
35|Fabricación de otros tipos de equipo de transporte
36|Fabricación de muebles; industrias manufactureras n.c.p.
37|Reciclamiento
E|Suministro de electricidad, gas y agua
40|Suministro de electricidad, gas, vapor y agua caliente
41|Captación, depuración y distribución de agua
F|Construcción
45|Construcción
G|Comercio al por mayor y al por menor; reparación de vehículos automotores, motocicletas, efectos personales y enseres domésticos
50|Venta, mantenimiento y reparación de vehículos automotores y motocicletas; venta al por menor de combustible para automotores
51|Comercio al por mayor y en comisión, excepto el de vehículos automotores y motocicletas
52|Comercio al por menor, excepto el de vehículos automotores y motocicletas; reparación de efectos personales y enseres domésticos
H|Hoteles y restaurantes
55|Hoteles y restaurantes
I|Transporte, almacenamiento y comunicaciones
60|Transporte por vía terrestre; transporte por tuberías
61|Transporte por vía acuática
62|Transporte por vía aérea
63|Actividades de transporte complementarias y auxiliares; actividades de agencias de viajes
64|Correo y telecomunicaciones
J|Intermediación financiera
65|Intermediación financiera, excepto la financiación de planes de seguros y de pensiones
66|Financiación de planes de seguros y de pensiones, excepto los planes de seguridad social de afiliación obligatoria
67|Actividades auxiliares de la intermediación financiera
K|Actividades inmobiliarias, empresariales y de alquiler
70|Actividades inmobiliarias
71|Alquiler de maquinaria y equipo sin operarios y de efectos personales y enseres domésticos
72|Informática y actividades conexas
73|Investigación y desarrollo
74|Otras actividades empresariales
L|Administración pública y defensa; planes de seguridad social de afiliación obligatoria
75|Administración pública y defensa; planes de seguridad social de afiliación obligatoria
M|Enseñanza
80|Enseñanza
N|Servicios sociales y de salud
85|Servicios sociales y de salud
O|Otras actividades de servicios comunitarios, sociales y personales
90|Eliminación de desperdicios y aguas residuales, saneamiento y actividades similares
91|Actividades de asociaciones n.c.p.
92|Actividades de esparcimiento y actividades culturales y deportivas
93|Otras actividades de servicios
P|Hogares privados con servicio doméstico
95|Hogares privados con servicio doméstico
Q|Organizaciones y órganos extraterritoriales
99|Organizaciones y órganos extraterritoriales`;

/** What revision 3.1 names otherwise than revision 3. */
export const ISIC31_ES = `\
05|Pesca, acuicultura y actividades de servicios conexas
P|Actividades de hogares privados como empleadores y actividades no diferenciadas de hogares privados como productores
95|Actividades de hogares privados como empleadores de personal doméstico
96|Actividades no diferenciadas de hogares privados como productores de bienes para uso propio
97|Actividades no diferenciadas de hogares privados como productores de servicios para uso propio`;

/** Revision 4: sections and divisions. */
export const ISIC4_ES = `\
A|Agricultura, ganadería, silvicultura y pesca
01|Agricultura, ganadería, caza y actividades de servicios conexas
02|Silvicultura y extracción de madera
03|Pesca y acuicultura
B|Explotación de minas y canteras
05|Extracción de carbón de piedra y lignito
06|Extracción de petróleo crudo y gas natural
07|Extracción de minerales metalíferos
08|Explotación de otras minas y canteras
09|Actividades de servicios de apoyo para la explotación de minas y canteras
C|Industrias manufactureras
10|Elaboración de productos alimenticios
11|Elaboración de bebidas
12|Elaboración de productos de tabaco
13|Fabricación de productos textiles
14|Fabricación de prendas de vestir
15|Fabricación de productos de cuero y productos conexos
16|Producción de madera y fabricación de productos de madera y corcho, excepto muebles; fabricación de artículos de paja y de materiales trenzables
17|Fabricación de papel y de productos de papel
18|Impresión y reproducción de grabaciones
19|Fabricación de coque y productos de la refinación del petróleo
20|Fabricación de sustancias y productos químicos
21|Fabricación de productos farmacéuticos, sustancias químicas medicinales y productos botánicos de uso farmacéutico
22|Fabricación de productos de caucho y de plástico
23|Fabricación de otros productos minerales no metálicos
24|Fabricación de metales comunes
25|Fabricación de productos elaborados de metal, excepto maquinaria y equipo
26|Fabricación de productos de informática, de electrónica y de óptica
27|Fabricación de equipo eléctrico
28|Fabricación de maquinaria y equipo n.c.p.
29|Fabricación de vehículos automotores, remolques y semirremolques
30|Fabricación de otro equipo de transporte
31|Fabricación de muebles
32|Otras industrias manufactureras
33|Reparación e instalación de maquinaria y equipo
D|Suministro de electricidad, gas, vapor y aire acondicionado
35|Suministro de electricidad, gas, vapor y aire acondicionado
E|Suministro de agua; evacuación de aguas residuales, gestión de desechos y descontaminación
36|Captación, tratamiento y distribución de agua
37|Evacuación de aguas residuales
38|Recogida, tratamiento y eliminación de desechos; recuperación de materiales
39|Actividades de descontaminación y otros servicios de gestión de desechos
F|Construcción
41|Construcción de edificios
42|Obras de ingeniería civil
43|Actividades especializadas de construcción
G|Comercio al por mayor y al por menor; reparación de vehículos automotores y motocicletas
45|Comercio al por mayor y al por menor y reparación de vehículos automotores y motocicletas
46|Comercio al por mayor, excepto el de vehículos automotores y motocicletas
47|Comercio al por menor, excepto el de vehículos automotores y motocicletas
H|Transporte y almacenamiento
49|Transporte por vía terrestre y transporte por tuberías
50|Transporte por vía acuática
51|Transporte por vía aérea
52|Almacenamiento y actividades de apoyo al transporte
53|Actividades postales y de mensajería
I|Actividades de alojamiento y de servicio de comidas
55|Actividades de alojamiento
56|Actividades de servicio de comidas y bebidas
J|Información y comunicaciones
58|Actividades de edición
59|Actividades de producción de películas cinematográficas, videos y programas de televisión, grabación de sonido y edición de música
60|Actividades de programación y transmisión
61|Telecomunicaciones
62|Programación informática, consultoría de informática y actividades conexas
63|Actividades de servicios de información
K|Actividades financieras y de seguros
64|Actividades de servicios financieros, excepto las de seguros y fondos de pensiones
65|Seguros, reaseguros y fondos de pensiones, excepto planes de seguridad social de afiliación obligatoria
66|Actividades auxiliares de las actividades de servicios financieros y de seguros
L|Actividades inmobiliarias
68|Actividades inmobiliarias
M|Actividades profesionales, científicas y técnicas
69|Actividades jurídicas y de contabilidad
70|Actividades de oficinas principales; actividades de consultoría de gestión
71|Actividades de arquitectura e ingeniería; ensayos y análisis técnicos
72|Investigación científica y desarrollo
73|Publicidad y estudios de mercado
74|Otras actividades profesionales, científicas y técnicas
75|Actividades veterinarias
N|Actividades de servicios administrativos y de apoyo
77|Actividades de alquiler y arrendamiento
78|Actividades de empleo
79|Actividades de agencias de viajes, operadores turísticos, servicios de reservas y actividades conexas
80|Actividades de seguridad e investigación
81|Actividades de servicios a edificios y de paisajismo
82|Actividades administrativas y de apoyo de oficina y otras actividades de apoyo a las empresas
O|Administración pública y defensa; planes de seguridad social de afiliación obligatoria
84|Administración pública y defensa; planes de seguridad social de afiliación obligatoria
P|Enseñanza
85|Enseñanza
Q|Actividades de atención de la salud humana y de asistencia social
86|Actividades de atención de la salud humana
87|Actividades de atención en instituciones
88|Actividades de asistencia social sin alojamiento
R|Actividades artísticas, de entretenimiento y recreativas
90|Actividades creativas, artísticas y de entretenimiento
91|Actividades de bibliotecas, archivos, museos y otras actividades culturales
92|Actividades de juegos de azar y apuestas
93|Actividades deportivas, de esparcimiento y recreativas
S|Otras actividades de servicios
94|Actividades de asociaciones
95|Reparación de computadoras y de efectos personales y enseres domésticos
96|Otras actividades de servicios personales
T|Actividades de los hogares como empleadores; actividades no diferenciadas de los hogares como productores de bienes y servicios para uso propio
97|Actividades de los hogares como empleadores de personal doméstico
98|Actividades no diferenciadas de los hogares como productores de bienes y servicios para uso propio
U|Actividades de organizaciones y órganos extraterritoriales
99|Actividades de organizaciones y órganos extraterritoriales`;
