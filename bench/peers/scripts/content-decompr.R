# Foreign content of a unit of exports by the Leontief decomposition of decompr.
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "read-table.R"))
files <- commandArgs(TRUE)
table <- read_table(files[1])
found <- data.table::as.data.table(decompr::decomp(
  x = table$Z, y = table$Y, k = unique(table$economy), i = unique(table$sector), o = table$x,
  method = "leontief", post = "exports"
))
data.table::setnames(found, c("from", "from_sector", "exporter", "sector", "amount"))
found <- found[, .(value = sum(amount[as.character(from) != as.character(exporter)]) / sum(amount)), by = .(exporter, sector)]
data.table::fwrite(found, files[2])
