/** Written by hand. One line a code: code, level, parent, English, Spanish, other codes for the same class. */

/** World Input-Output Database, release 2013: 35 industries, with their ISIC Rev. 3 codes. */
export const WIOD_LINES = `\
c1|sector||Agriculture, hunting, forestry and fishing|Agricultura, caza, silvicultura y pesca|AtB
c2|sector||Mining and quarrying|Explotación de minas y canteras|C
c3|sector||Food, beverages and tobacco|Alimentos, bebidas y tabaco|15t16
c4|sector||Textiles and textile products|Textiles y prendas de vestir|17t18
c5|sector||Leather and footwear|Cuero y calzado|19
c6|sector||Wood and products of wood and cork|Madera y productos de madera y corcho|20
c7|sector||Pulp, paper, printing and publishing|Pulpa, papel, imprentas y editoriales|21t22
c8|sector||Coke, refined petroleum and nuclear fuel|Coque, refinación de petróleo y combustible nuclear|23
c9|sector||Chemicals and chemical products|Sustancias y productos químicos|24
c10|sector||Rubber and plastics|Caucho y plástico|25
c11|sector||Other non-metallic minerals|Otros minerales no metálicos|26
c12|sector||Basic metals and fabricated metal|Metales básicos y productos metálicos|27t28
c13|sector||Machinery, n.e.c.|Maquinaria n.c.p.|29
c14|sector||Electrical and optical equipment|Equipo eléctrico, electrónico y óptico|30t33
c15|sector||Transport equipment|Equipo de transporte|34t35
c16|sector||Manufacturing, n.e.c.; recycling|Otras manufacturas n.c.p.; reciclamiento|36t37
c17|sector||Electricity, gas and water supply|Suministro de electricidad, gas y agua|E
c18|sector||Construction|Construcción|F
c19|sector||Sale, maintenance and repair of motor vehicles; retail sale of fuel|Venta, mantenimiento y reparación de vehículos automotores; venta al por menor de combustible|50
c20|sector||Wholesale trade, except of motor vehicles|Comercio al por mayor, excepto de vehículos automotores|51
c21|sector||Retail trade, except of motor vehicles; repair of household goods|Comercio al por menor, excepto de vehículos automotores; reparación de enseres domésticos|52
c22|sector||Hotels and restaurants|Hoteles y restaurantes|H
c23|sector||Inland transport|Transporte terrestre|60
c24|sector||Water transport|Transporte acuático|61
c25|sector||Air transport|Transporte aéreo|62
c26|sector||Other supporting and auxiliary transport activities; travel agencies|Actividades auxiliares del transporte; agencias de viajes|63
c27|sector||Post and telecommunications|Correo y telecomunicaciones|64
c28|sector||Financial intermediation|Intermediación financiera|J
c29|sector||Real estate activities|Actividades inmobiliarias|70
c30|sector||Renting of machinery and equipment, and other business activities|Alquiler de maquinaria y equipo y otras actividades empresariales|71t74
c31|sector||Public administration and defence; compulsory social security|Administración pública y defensa; seguridad social obligatoria|L
c32|sector||Education|Enseñanza|M
c33|sector||Health and social work|Servicios sociales y de salud|N
c34|sector||Other community, social and personal services|Otros servicios comunitarios, sociales y personales|O
c35|sector||Private households with employed persons|Hogares privados con servicio doméstico|P`;

/** GGDC 10-Sector Database (2015). */
export const GGDC10_LINES = `\
AGR|sector||Agriculture|Agricultura|
MIN|sector||Mining|Minería|
MAN|sector||Manufacturing|Manufacturas|
PU|sector||Utilities|Electricidad, gas y agua|
CON|sector||Construction|Construcción|
WRT|sector||Trade, restaurants and hotels|Comercio, restaurantes y hoteles|
TRA|sector||Transport, storage and communication|Transporte, almacenamiento y comunicaciones|
FIRE|sector||Finance, insurance, real estate and business services|Finanzas, seguros, bienes inmuebles y servicios a las empresas|
GOV|sector||Government services|Servicios gubernamentales|
OTH|sector||Community, social and personal services|Servicios comunales, sociales y personales|`;

/** GGDC/UNU-WIDER Economic Transformation Database (2021): the sectors by the names it prints. */
export const ETD12_LINES = `\
Agriculture|sector||Agriculture|Agricultura|AGR
Mining|sector||Mining|Minería|MIN
Manufacturing|sector||Manufacturing|Manufacturas|MAN
Utilities|sector||Utilities|Electricidad, gas, agua y saneamiento|PU
Construction|sector||Construction|Construcción|CON
Trade services|sector||Trade services|Comercio, alojamiento y comidas|TRD
Transport services|sector||Transport services|Transporte y almacenamiento|TRA
Business services|sector||Business services|Servicios a las empresas, información y comunicaciones|BUS
Financial services|sector||Financial services|Servicios financieros|FIN
Real estate|sector||Real estate|Actividades inmobiliarias|DWE
Government services|sector||Government services|Servicios gubernamentales|PUB
Other services|sector||Other services|Otros servicios|OTH`;

/** GGDC Productivity Level Database (2023). */
export const PLD12_LINES = `\
agr|sector||Agriculture|Agricultura|
min|sector||Mining|Minería|
man|sector||Manufacturing|Manufacturas|
pu|sector||Utilities|Electricidad, gas, agua y saneamiento|
con|sector||Construction|Construcción|
trd|sector||Trade services|Comercio, alojamiento y comidas|
tra|sector||Transport services|Transporte y almacenamiento|
bus|sector||Business services|Servicios a las empresas, información y comunicaciones|
fin|sector||Financial services|Servicios financieros|
dwe|sector||Real estate|Actividades inmobiliarias|
pub|sector||Government services|Servicios gubernamentales|
oth|sector||Other services|Otros servicios|`;

/** The three-digit subsectors of manufacturing, the same in NAICS 1997 and 2012. */
export const NAICS_LINES = `\
31-33|sector||Manufacturing|Industrias manufactureras|31 32 33
311|subsector|31-33|Food Manufacturing|Industria alimentaria|
312|subsector|31-33|Beverage and Tobacco Product Manufacturing|Industria de las bebidas y del tabaco|
313|subsector|31-33|Textile Mills|Fabricación de insumos textiles y acabado de textiles|
314|subsector|31-33|Textile Product Mills|Fabricación de productos textiles, excepto prendas de vestir|
315|subsector|31-33|Apparel Manufacturing|Fabricación de prendas de vestir|
316|subsector|31-33|Leather and Allied Product Manufacturing|Curtido y acabado de cuero y piel, y fabricación de productos de cuero, piel y materiales sucedáneos|
321|subsector|31-33|Wood Product Manufacturing|Industria de la madera|
322|subsector|31-33|Paper Manufacturing|Industria del papel|
323|subsector|31-33|Printing and Related Support Activities|Impresión e industrias conexas|
324|subsector|31-33|Petroleum and Coal Products Manufacturing|Fabricación de productos derivados del petróleo y del carbón|
325|subsector|31-33|Chemical Manufacturing|Industria química|
326|subsector|31-33|Plastics and Rubber Products Manufacturing|Industria del plástico y del hule|
327|subsector|31-33|Nonmetallic Mineral Product Manufacturing|Fabricación de productos a base de minerales no metálicos|
331|subsector|31-33|Primary Metal Manufacturing|Industrias metálicas básicas|
332|subsector|31-33|Fabricated Metal Product Manufacturing|Fabricación de productos metálicos|
333|subsector|31-33|Machinery Manufacturing|Fabricación de maquinaria y equipo|
334|subsector|31-33|Computer and Electronic Product Manufacturing|Fabricación de equipo de computación, comunicación, medición y de otros equipos, componentes y accesorios electrónicos|
335|subsector|31-33|Electrical Equipment, Appliance, and Component Manufacturing|Fabricación de accesorios, aparatos eléctricos y equipo de generación de energía eléctrica|
336|subsector|31-33|Transportation Equipment Manufacturing|Fabricación de equipo de transporte|
337|subsector|31-33|Furniture and Related Product Manufacturing|Fabricación de muebles, colchones y persianas|
339|subsector|31-33|Miscellaneous Manufacturing|Otras industrias manufactureras|`;
