package io.leasehold.benchmarks.transfer;

/**
 * Where a file is to be had.
 *
 * @param ftpPort of FTPS
 * @param sftpPort of SFTP
 * @param user the login name of FTPS
 * @param password of both
 * @param sftpUser the login name of SFTP
 * @param sftpPath of the file
 */
record Place(int ftpPort, int sftpPort, String user, String password, String sftpUser, String sftpPath) {}
