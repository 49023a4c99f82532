# Foreign content of a unit of exports (import to export) of gvc, which gives percent.
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "read-table.R"))
files <- commandArgs(TRUE)
table <- read_table(files[1])
made <- decompr::decomp(
  x = table$Z, y = table$Y, k = unique(table$economy), i = unique(table$sector), o = table$x,
  method = "leontief", post = "exports"
)
found <- gvc::i2e(made)
data.table::fwrite(list(exporter = found$country, sector = found$sector, value = found$i2e / 100), files[2])
