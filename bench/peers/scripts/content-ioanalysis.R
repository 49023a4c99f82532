# Foreign content of a unit of exports by the inverse of ioanalysis.
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "read-table.R"))
files <- commandArgs(TRUE)
table <- read_table(files[1])
inverse <- ioanalysis::leontief.inv(A = sweep(table$Z, 2, table$x, "/"))
write_content(table, inverse, files[2])
