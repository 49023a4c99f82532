# Foreign content of a unit of exports by the inverse of exvatools.
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "read-table.R"))
files <- commandArgs(TRUE)
table <- read_table(files[1])
wio <- exvatools::make_custom_wio(as.data.frame(cbind(table$Z, table$Y)), g_names = unique(table$economy))
write_content(table, unname(as.matrix(wio$B)), files[2])
