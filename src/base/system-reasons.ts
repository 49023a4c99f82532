import type { Text } from './locale.ts';

/** Why the operating system refused, by its code, as half a sentence. */
export const SYSTEM_REASONS: Readonly<Record<string, Text>> = {
  EACCES: { en: 'there is no permission', es: 'no hay permiso' },
  EPERM: { en: 'there is no permission', es: 'no hay permiso' },
  EROFS: { en: 'the disk is read-only', es: 'el disco es de solo lectura' },
  ENOENT: { en: 'there is no such file or folder', es: 'no existe ese archivo o carpeta' },
  EISDIR: { en: 'this is a folder', es: 'es una carpeta' },
  ENOTDIR: { en: 'a part of the path is not a folder', es: 'una parte de la ruta no es una carpeta' },
  EEXIST: { en: 'it is already there', es: 'ya existe' },
  ENOTEMPTY: { en: 'the folder is not empty', es: 'la carpeta no está vacía' },
  ENAMETOOLONG: {
    en: 'the name is longer than the disk takes',
    es: 'el nombre es más largo de lo que el disco admite',
  },
  EILSEQ: {
    en: 'the disk does not take a letter of the name',
    es: 'el disco no admite un carácter del nombre',
  },
  ELOOP: { en: 'its links lead in a circle', es: 'sus enlaces se llaman unos a otros en círculo' },
  EMLINK: { en: 'there are too many links to it', es: 'tiene demasiados enlaces' },
  ENOSPC: { en: 'the disk is full', es: 'el disco está lleno' },
  EDQUOT: {
    en: 'your share of the disk is used up',
    es: 'se agotó el espacio que usted tiene asignado en el disco',
  },
  EFBIG: {
    en: 'the file would be larger than the system allows',
    es: 'el archivo sería mayor de lo que el sistema permite',
  },
  EBUSY: { en: 'another program or the system holds it', es: 'otro programa o el sistema lo tiene ocupado' },
  ETXTBSY: { en: 'a program that is running uses it', es: 'lo usa un programa en ejecución' },
  EXDEV: { en: 'it lies on another disk', es: 'está en otro disco' },
  EIO: {
    en: 'the disk or the network failed while reading or writing',
    es: 'el disco o la red falló al leer o escribir',
  },
  EMFILE: { en: 'too many files are open', es: 'hay demasiados archivos abiertos' },
  ENFILE: {
    en: 'too many files are open on this machine',
    es: 'hay demasiados archivos abiertos en esta máquina',
  },
  ENOMEM: { en: 'the memory does not suffice', es: 'no alcanza la memoria' },
  ENXIO: { en: 'nothing answers there', es: 'ahí no hay quien responda' },
  ENODEV: { en: 'there is no such device', es: 'no existe ese dispositivo' },
  EINVAL: {
    en: 'the disk does not take this name or this operation',
    es: 'el disco no admite ese nombre o esa operación',
  },
  ENOTSUP: { en: 'the disk cannot do this', es: 'el disco no puede hacerlo' },
  EOPNOTSUPP: { en: 'the disk cannot do this', es: 'el disco no puede hacerlo' },
  ENOSYS: { en: 'the system cannot do this', es: 'el sistema no puede hacerlo' },
  EBADF: { en: 'the file was closed too early', es: 'el archivo se cerró antes de tiempo' },
  EPIPE: { en: 'the reader stopped', es: 'el lector dejó de leer' },
  EAGAIN: {
    en: 'the system has no room for it at this moment',
    es: 'el sistema no puede atenderlo en este momento',
  },
  EINTR: { en: 'it was interrupted', es: 'se interrumpió' },
  ESTALE: {
    en: 'the network disk has forgotten the file',
    es: 'el disco de red perdió de vista el archivo',
  },
  ETIMEDOUT: { en: 'the network disk does not answer', es: 'el disco de red no responde' },
  ECONNRESET: { en: 'the connection was cut', es: 'se cortó la conexión' },
  ECONNREFUSED: { en: 'the connection was refused', es: 'se rechazó la conexión' },
  EHOSTDOWN: { en: 'the machine of the disk is off', es: 'la máquina del disco está apagada' },
  EHOSTUNREACH: { en: 'the machine of the disk cannot be reached', es: 'no se llega a la máquina del disco' },
  ENETDOWN: { en: 'the network is down', es: 'la red está caída' },
  ENETUNREACH: { en: 'the network cannot be reached', es: 'no se llega a la red' },
  ENOTCONN: { en: 'the network disk is not connected', es: 'el disco de red no está conectado' },
};
