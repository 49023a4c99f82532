/** A name of everything, in any column: `_T`, `Total industries`, `Suma`, `Gran total`, `Todos los productos`. */
export const TOTAL =
  /^(_t|tot|totl|ttl|tot[ _]ind|d[ _]tot|totals?|totales|sum|suma|summe|somme|soma|gesamt|insgesamt|totale|totaal|итого|всего|all|todos?|todas?|(grand|gran|overall|general) total|ag[246]|all commodities|合計|合计|總計|总计|總額|総数|총계|합계|전체)$|^total(es)? | total(es)?$|^(all|todos los|todas las) (partners|countries|economies|products|goods|items|industries|activities|sectors|classes|socios|paises|economias|productos|bienes|ramas|actividades|sectores|clases|mercancias)$/;
